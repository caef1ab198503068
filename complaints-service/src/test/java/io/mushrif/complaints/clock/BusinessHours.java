package io.mushrif.complaints.clock;

import io.mushrif.platform.time.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The calendars by which the scenarios run; their times are local ones of the zone. */
enum BusinessHours {
    /** Monday to Friday 9 to 17, closed on Easter Monday 6 April 2026. */
    BERLIN("Europe/Berlin", "MONDAY-FRIDAY", "09:00-17:00", "2026-04-06"),
    /** Sunday to Thursday 9 to 17, closed on the National Day 23 September 2026. */
    RIYADH("Asia/Riyadh", "SUNDAY-THURSDAY", "09:00-17:00", "2026-09-23"),
    /** Sunday to Thursday in two shifts, closed from 22 to 24 March 2026. */
    RIYADH_SHIFTS(
            "Asia/Riyadh",
            "SUNDAY-THURSDAY",
            "08:00-12:00 13:00-17:00",
            "2026-03-22 2026-03-23 2026-03-24"),
    /** Monday to Friday 9 to 17 with the bank holidays of England from Easter 2026 on. */
    LONDON(
            "Europe/London",
            "MONDAY-FRIDAY",
            "09:00-17:00",
            "2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28"
                    + " 2027-01-01"),
    /** Monday to Friday 9 to 17 with the Irish public holidays of spring 2026. */
    DUBLIN("Europe/Dublin", "MONDAY-FRIDAY", "09:00-17:00", "2026-03-17 2026-04-06 2026-05-04"),
    /** Monday to Friday 9 to 17, summer time ends on 5 April 2026. */
    SYDNEY("Australia/Sydney", "MONDAY-FRIDAY", "09:00-17:00", "2026-01-26 2026-04-03 2026-04-06"),
    /** Around the clock in a zone with summer time. */
    ALWAYS("Europe/Berlin", "MONDAY-SUNDAY", "00:00-00:00", ""),
    /** Around the clock, summer time from 29 March to 25 October 2026. */
    ALWAYS_LONDON("Europe/London", "MONDAY-SUNDAY", "00:00-00:00", ""),
    /** Around the clock, summer time from 8 March to 1 November 2026. */
    ALWAYS_NEW_YORK("America/New_York", "MONDAY-SUNDAY", "00:00-00:00", "");

    private final ZoneId zone;
    private final Set<DayOfWeek> days;
    private final List<BusinessCalendar.Interval> shifts;
    private final Set<LocalDate> holidays;
    private final BusinessCalendar calendar;

    BusinessHours(String zone, String days, String shifts, String holidays) {
        this.zone = ZoneId.of(zone);
        this.days = days(days.split("-"));
        this.shifts = Arrays.stream(shifts.split(" ")).map(BusinessHours::shift).toList();
        this.holidays =
                Arrays.stream(holidays.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet());
        Map<DayOfWeek, List<BusinessCalendar.Interval>> week = new EnumMap<>(DayOfWeek.class);
        this.days.forEach(day -> week.put(day, this.shifts));
        calendar = new BusinessCalendar(this.zone, week, this.holidays::contains);
    }

    private static Set<DayOfWeek> days(String... ends) {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.valueOf(ends[1]));
        for (DayOfWeek day = DayOfWeek.valueOf(ends[0]); days.add(day); ) {
            day = day.plus(1);
        }
        return days;
    }

    private static BusinessCalendar.Interval shift(String text) {
        String[] ends = text.split("-");
        return new BusinessCalendar.Interval(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    BusinessCalendar calendar() {
        return calendar;
    }

    /** A local time; null for null. */
    Instant at(LocalDateTime local) {
        return local == null ? null : local.atZone(zone).toInstant();
    }

    /**
     * Whether it is open then, looked up in the week and the holidays and reckoned with nothing.
     */
    boolean isOpen(Instant at) {
        LocalDateTime local = at.atZone(zone).toLocalDateTime();
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek())
                && !holidays.contains(local.toLocalDate())
                && shifts.stream()
                        .anyMatch(
                                shift ->
                                        !time.isBefore(shift.from())
                                                && (shift.to().equals(LocalTime.MIDNIGHT)
                                                        || time.isBefore(shift.to())));
    }
}
