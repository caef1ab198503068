package io.mushrif.complaints.clock;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;

import io.mushrif.platform.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calendars by which the scenarios run; their times are local ones of the zone. */
enum BusinessHours {
    /** Monday to Friday 9 to 17, closed on Easter Monday 6 April 2026. */
    BERLIN(
            "Europe/Berlin",
            EnumSet.range(MONDAY, FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            LocalDate.of(2026, 4, 6)),
    /** Sunday to Thursday 9 to 17, closed on the National Day 23 September 2026. */
    RIYADH(
            "Asia/Riyadh",
            EnumSet.complementOf(EnumSet.of(FRIDAY, SATURDAY)),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            LocalDate.of(2026, 9, 23)),
    /** Around the clock in a zone with summer time. */
    ALWAYS(
            "Europe/Berlin",
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.MIDNIGHT,
            LocalTime.MIDNIGHT,
            LocalDate.MIN);

    private final ZoneId zone;
    private final BusinessCalendar calendar;

    BusinessHours(
            String zone, Set<DayOfWeek> days, LocalTime from, LocalTime to, LocalDate holiday) {
        this.zone = ZoneId.of(zone);
        Map<DayOfWeek, List<BusinessCalendar.Interval>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(new BusinessCalendar.Interval(from, to))));
        calendar = new BusinessCalendar(this.zone, week, holiday::equals);
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    /** A local time; null for null. */
    Instant at(LocalDateTime local) {
        return local == null ? null : local.atZone(zone).toInstant();
    }
}
