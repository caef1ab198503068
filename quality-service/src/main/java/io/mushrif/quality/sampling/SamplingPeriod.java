package io.mushrif.quality.sampling;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What the size of a sample is per. Periods are days, weeks and months of the site. */
public enum SamplingPeriod {
    /** A local day. */
    DAY,
    /** Seven days from the first day of the week on. */
    WEEK,
    /** A calendar month. */
    MONTH;

    LocalDate firstDay(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    LocalDate next(LocalDate firstDay) {
        return switch (this) {
            case DAY -> firstDay.plusDays(1);
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
        };
    }

    int days(LocalDate firstDay) {
        return (int) ChronoUnit.DAYS.between(firstDay, next(firstDay));
    }

    /** Days that every such period has. */
    int fewestDays() {
        return switch (this) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
        };
    }
}
