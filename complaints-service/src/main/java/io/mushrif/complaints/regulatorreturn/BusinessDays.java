package io.mushrif.complaints.regulatorreturn;

import io.mushrif.platform.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How many calendar days a number of business days takes from each day on. A day is a business day
 * when the calendar is open at any time of it.
 */
final class BusinessDays {

    private final BusinessCalendar calendar;
    private final ZoneId zone;

    BusinessDays(BusinessCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * Calendar days from each day to its n-th business day after it.
     *
     * @param first first day
     * @param end day behind the last one
     */
    List<Integer> spans(LocalDate first, LocalDate end, int businessDays) {
        List<LocalDate> open = new ArrayList<>();
        List<Integer> spans = new ArrayList<>();
        LocalDate seen = first;
        int next = 0;
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            while (next < open.size() && !open.get(next).isAfter(day)) {
                next++;
            }
            while (open.size() < next + businessDays) {
                seen = seen.plusDays(1);
                if (isOpen(seen) && seen.isAfter(day)) {
                    open.add(seen);
                }
            }
            spans.add((int) (open.get(next + businessDays - 1).toEpochDay() - day.toEpochDay()));
        }
        return spans;
    }

    private boolean isOpen(LocalDate day) {
        return !calendar.between(start(day), start(day.plusDays(1))).isZero();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
