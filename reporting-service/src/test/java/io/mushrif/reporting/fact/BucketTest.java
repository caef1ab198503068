package io.mushrif.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class BucketTest {

    /** A Wednesday. */
    private static final LocalDateTime TIME = LocalDateTime.parse("2026-03-04T15:45:10");

    @Test
    void each_bucket_starts_where_the_calendar_says() {
        assertThat(start(Bucket.HOUR)).isEqualTo("2026-03-04T15:00:00");
        assertThat(start(Bucket.DAY)).isEqualTo("2026-03-04T00:00:00");
        assertThat(start(Bucket.WEEK)).isEqualTo("2026-03-01T00:00:00");
        assertThat(start(Bucket.MONTH)).isEqualTo("2026-03-01T00:00:00");
        assertThat(start(Bucket.NONE)).isEqualTo(TIME);
    }

    @Test
    void a_week_begins_on_the_first_day_of_the_week_of_the_site() {
        assertThat(Bucket.WEEK.start(TIME, DayOfWeek.MONDAY)).isEqualTo("2026-03-02T00:00:00");
        assertThat(Bucket.WEEK.start(TIME, DayOfWeek.WEDNESDAY)).isEqualTo("2026-03-04T00:00:00");
        assertThat(Bucket.WEEK.start(TIME, DayOfWeek.THURSDAY)).isEqualTo("2026-02-26T00:00:00");
    }

    @Test
    void months_follow_each_other_whatever_their_length() {
        LocalDateTime january = LocalDateTime.parse("2026-01-01T00:00:00");
        assertThat(Bucket.MONTH.next(january)).isEqualTo("2026-02-01T00:00:00");
        assertThat(Bucket.MONTH.next(Bucket.MONTH.next(january))).isEqualTo("2026-03-01T00:00:00");
    }

    private static LocalDateTime start(Bucket bucket) {
        return bucket.start(TIME, DayOfWeek.SUNDAY);
    }
}
