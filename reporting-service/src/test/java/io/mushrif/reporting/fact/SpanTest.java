package io.mushrif.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    @Test
    void whole_days_of_the_site_have_no_parts() {
        Span span = span("2026-02-28T21:00:00Z", "2026-03-02T21:00:00Z");
        assertThat(span.firstDay()).isEqualTo("2026-03-01");
        assertThat(span.endDay()).isEqualTo("2026-03-03");
        assertThat(span.firstWholeDay()).isEqualTo("2026-03-01");
        assertThat(span.endOfWholeDays()).isEqualTo("2026-03-03");
        assertThat(span.partDays()).isEmpty();
    }

    @Test
    void a_span_that_begins_and_ends_within_days_has_two_parts() {
        Span span = span("2026-03-01T09:00:00Z", "2026-03-03T09:00:00Z");
        assertThat(span.firstWholeDay()).isEqualTo("2026-03-02");
        assertThat(span.endOfWholeDays()).isEqualTo("2026-03-03");
        assertThat(span.partDays())
                .containsExactly(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-03"));
    }

    @Test
    void a_span_within_one_day_is_one_part_and_no_whole_day() {
        Span span = span("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z");
        assertThat(span.partDays()).containsExactly(LocalDate.parse("2026-03-01"));
        assertThat(span.firstWholeDay()).isAfter(span.endOfWholeDays());
    }

    @Test
    void a_span_that_ends_within_a_day_has_one_part() {
        Span span = span("2026-02-28T21:00:00Z", "2026-03-01T21:00:00.000001Z");
        assertThat(span.endDay()).isEqualTo("2026-03-03");
        assertThat(span.partDays()).containsExactly(LocalDate.parse("2026-03-02"));
    }

    @Test
    void a_day_that_begins_at_one_because_of_summer_time_is_whole() {
        Span span =
                new Span(
                        Instant.parse("2026-04-23T22:00:00Z"),
                        Instant.parse("2026-04-24T21:00:00Z"),
                        ZoneId.of("Africa/Cairo"));
        assertThat(span.firstWholeDay()).isEqualTo("2026-04-24");
        assertThat(span.endOfWholeDays()).isEqualTo("2026-04-25");
        assertThat(span.partDays()).isEmpty();
    }

    @Test
    void an_empty_span_is_refused() {
        assertThatThrownBy(() -> span("2026-03-01T09:00:00Z", "2026-03-01T09:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to), RIYADH);
    }
}
