package io.mushrif.complaints.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.time.BusinessCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTimeTest {

    private static final BigDecimal THREE_QUARTERS = new BigDecimal("0.75");

    // Sunday 1 March 2026, 10:00 in Riyadh
    private static final Instant NOW = Instant.parse("2026-03-01T07:00:00Z");

    @Test
    void two_working_days_end_in_the_middle_of_the_third() {
        AnswerTime time = AnswerTime.within(Duration.ofHours(16), NOW, riyadh(), THREE_QUARTERS);

        assertThat(time.dueAt()).isEqualTo("2026-03-03T07:00:00Z");
        assertThat(time.remindAt()).isEqualTo("2026-03-02T11:00:00Z");
    }

    @Test
    void a_weekend_is_no_time_for_an_answer() {
        // Thursday 16:00 to Sunday 12:00 has four business hours
        AnswerTime time =
                AnswerTime.until(
                        Instant.parse("2026-03-08T09:00:00Z"),
                        Instant.parse("2026-03-05T13:00:00Z"),
                        riyadh(),
                        THREE_QUARTERS);

        assertThat(time.dueAt()).isEqualTo("2026-03-08T09:00:00Z");
        assertThat(time.remindAt()).isEqualTo("2026-03-08T08:00:00Z");
    }

    @Test
    void without_business_time_until_the_due_date_there_is_one_reminder() {
        // Friday
        Instant due = Instant.parse("2026-03-06T12:00:00Z");

        AnswerTime time =
                AnswerTime.until(
                        due, Instant.parse("2026-03-06T09:00:00Z"), riyadh(), THREE_QUARTERS);

        assertThat(time.remindAt()).isEqualTo(due);
    }

    @Test
    void the_first_reminder_is_never_after_the_due_date() {
        Instant due = Instant.parse("2026-03-01T15:00:00Z");

        assertThat(AnswerTime.until(due, NOW, riyadh(), BigDecimal.ONE).remindAt())
                .isBeforeOrEqualTo(due);
    }

    private static BusinessCalendar riyadh() {
        Map<DayOfWeek, List<BusinessCalendar.Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.FRIDAY && day != DayOfWeek.SATURDAY) {
                week.put(
                        day,
                        List.of(
                                new BusinessCalendar.Interval(
                                        LocalTime.of(9, 0), LocalTime.of(17, 0))));
            }
        }
        return new BusinessCalendar(ZoneId.of("Asia/Riyadh"), week, day -> false);
    }
}
