package io.mushrif.complaints.consent;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TreeSet;

/**
 * When a customer may be contacted, in their time zone.
 *
 * @param days days of the week
 * @param from from this time on
 * @param to until before this time
 */
public record ContactHours(
        @NotEmpty @Size(max = 7) Set<DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {

    public ContactHours {
        days = days == null ? null : new TreeSet<>(days);
    }

    boolean cover(ZonedDateTime local) {
        return days.contains(local.getDayOfWeek())
                && !local.toLocalTime().isBefore(from)
                && local.toLocalTime().isBefore(to);
    }

    /** The next moment at or after one at which the customer may be contacted. */
    Instant next(Instant after, ZoneId zone) {
        ZonedDateTime local = after.atZone(zone);
        if (cover(local)) {
            return after;
        }
        for (int day = 0; day <= 7; day++) {
            ZonedDateTime start = local.toLocalDate().plusDays(day).atTime(from).atZone(zone);
            // the hour may not exist on the day that summer time begins: atZone moves it
            if (days.contains(start.getDayOfWeek()) && start.toInstant().isAfter(after)) {
                return start.toInstant();
            }
        }
        throw new IllegalStateException("contact hours without a day");
    }
}
