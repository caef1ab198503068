package io.mushrif.complaints.regulatorreturn;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusinessDaysTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Good Friday and Easter Monday of 2026. */
    private static final Set<LocalDate> EASTER =
            Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));

    private final BusinessDays days = new BusinessDays(mondayToFriday(), LONDON);

    @Test
    void the_third_business_day_after_the_day_of_receipt_of_a_week_without_holidays() {
        // Monday 2 March 2026 to Sunday 8 March: Thursday, Friday, Monday, Tuesday, then Wednesday
        // thrice
        assertThat(days.spans(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), 3))
                .containsExactly(3, 3, 5, 5, 5, 4, 3);
    }

    @Test
    void easter_is_not_counted() {
        // Wednesday 1 April 2026: Thursday 2, Tuesday 7, Wednesday 8
        assertThat(days.spans(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 3), 3))
                .containsExactly(7, 7);
    }

    @Test
    void one_business_day_after_a_day_before_a_weekend_is_the_first_of_the_next_week() {
        assertThat(days.spans(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7), 1))
                .containsExactly(3);
    }

    private static BusinessCalendar mondayToFriday() {
        Map<DayOfWeek, List<BusinessCalendar.Interval>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(
                        day,
                        List.of(
                                new BusinessCalendar.Interval(
                                        LocalTime.of(9, 0), LocalTime.of(17, 0))));
            }
        }
        return new BusinessCalendar(LONDON, week, EASTER::contains);
    }
}
