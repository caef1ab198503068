package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    @Test
    void a_month_in_four_slices() {
        Slice slice = at("2026-03-10T12:00:00Z", SamplingPeriod.MONTH, 4);
        assertThat(slice.periodStart()).isEqualTo("2026-02-28T21:00:00Z");
        assertThat(slice.from()).isEqualTo("2026-03-07T21:00:00Z");
        assertThat(slice.to()).isEqualTo("2026-03-15T21:00:00Z");
        assertThat(slice.number()).isEqualTo(2);
        assertThat(slice.target(10)).isEqualTo(5);
    }

    @Test
    void weeks_begin_on_the_day_that_is_set() {
        assertThat(at("2026-03-10T12:00:00Z", SamplingPeriod.WEEK, 1).from())
                .isEqualTo("2026-03-07T21:00:00Z");
    }

    @Property
    void slices_follow_each_other_without_gap_and_end_with_the_whole_size(
            @ForAll @IntRange(min = 0, max = 700) int day,
            @ForAll SamplingPeriod period,
            @ForAll @IntRange(min = 1, max = 28) int spread,
            @ForAll @IntRange(min = 1, max = 10_000) int size) {
        int slices = Math.min(spread, period.fewestDays());
        Instant moment = Instant.parse("2026-01-01T10:00:00Z").plusSeconds(86_400L * day);
        Slice slice = Slice.at(moment, period, slices, RIYADH, DayOfWeek.SUNDAY);
        assertThat(moment).isBetween(slice.from(), slice.to());
        Slice next = Slice.at(slice.to(), period, slices, RIYADH, DayOfWeek.SUNDAY);
        assertThat(next.from()).isEqualTo(slice.to());
        assertThat(next.number()).isEqualTo(slice.number() == slices ? 1 : slice.number() + 1);
        if (slice.number() == slices) {
            assertThat(slice.target(size)).isEqualTo(size);
        }
    }

    private static Slice at(String moment, SamplingPeriod period, int slices) {
        return Slice.at(Instant.parse(moment), period, slices, RIYADH, DayOfWeek.SUNDAY);
    }
}
