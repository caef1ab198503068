package io.mushrif.complaints.correctiveaction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days that are compared. The time in which the action was carried out, from its first to its
 * last day, lies in neither window. Days are those of the site's time zone.
 *
 * @param earlierFrom first day of a window as long as the baseline and just before it
 * @param beforeFrom first day of the baseline
 * @param startedOn day after the last one of the baseline
 * @param afterFrom first day after the action was done
 * @param afterTo day after the last one
 */
record Windows(
        LocalDate earlierFrom,
        LocalDate beforeFrom,
        LocalDate startedOn,
        LocalDate afterFrom,
        LocalDate afterTo) {

    private static final int WEEK = 7;

    static Windows of(LocalDate startedOn, LocalDate doneOn, int before, int after) {
        LocalDate from = startedOn.minusDays(before);
        LocalDate next = doneOn.plusDays(1);
        return new Windows(from.minusDays(before), from, startedOn, next, next.plusDays(after));
    }

    long daysBefore() {
        return ChronoUnit.DAYS.between(beforeFrom, startedOn);
    }

    long daysAfter() {
        return ChronoUnit.DAYS.between(afterFrom, afterTo);
    }

    /**
     * Where counting begins anew: whole weeks back from the start and on from the end of the
     * action, with what is left of a week at the far ends.
     */
    List<LocalDate> boundaries() {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = startedOn; day.isAfter(beforeFrom); day = day.minusDays(WEEK)) {
            days.add(0, day);
        }
        days.add(0, beforeFrom);
        days.add(0, earlierFrom);
        for (LocalDate day = afterFrom; day.isBefore(afterTo); day = day.plusDays(WEEK)) {
            days.add(day);
        }
        days.add(afterTo);
        return days;
    }

    /** Whether a span between two boundaries is a week. */
    static boolean isWeek(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) == WEEK;
    }
}
