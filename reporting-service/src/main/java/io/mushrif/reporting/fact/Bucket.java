package io.mushrif.reporting.fact;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Stretches of local time by which figures are answered. */
public enum Bucket {
    /** Hours of the clock on the wall. */
    HOUR,
    /** Days. */
    DAY,
    /** Weeks, from the first day of the week of the site. */
    WEEK,
    /** Calendar months. */
    MONTH,
    /** The whole span in one. */
    NONE;

    /** Start of the bucket in which the time lies; for {@link #NONE} the time itself. */
    public LocalDateTime start(LocalDateTime time, DayOfWeek weekStart) {
        LocalDateTime midnight = time.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> midnight;
            case WEEK -> midnight.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> midnight.withDayOfMonth(1);
            case NONE -> time;
        };
    }

    /**
     * Start of the bucket behind the one that starts there.
     *
     * @throws UnsupportedOperationException for {@link #NONE}
     */
    public LocalDateTime next(LocalDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case NONE -> throw new UnsupportedOperationException("the whole span has no next");
        };
    }

    /**
     * SQL for the start of the bucket of a row; columns {@code day}, for hours {@code at_local}.
     */
    String sql(DayOfWeek weekStart) {
        return switch (this) {
            case HOUR -> "date_trunc('hour', at_local)";
            case DAY -> "cast(day as timestamp)";
            case WEEK ->
                    "cast(day - cast(extract(isodow from day) + %d as int) %% 7 as timestamp)"
                            .formatted(7 - weekStart.getValue());
            case MONTH -> "date_trunc('month', cast(day as timestamp))";
            case NONE -> "cast(null as timestamp)";
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
