package io.mushrif.complaints.calendar;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.BusinessCalendar;
import io.mushrif.platform.time.PublicHolidays;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Business hours as the API shows and takes them.
 *
 * @param timeZone IANA zone of the opening hours, for example Asia/Riyadh
 * @param week opening hours per day, for example {@code
 *     {"SUNDAY":[["09:00","13:00"],["14:00","17:00"]]}}; days that are missing are closed, an end
 *     of 00:00 is the end of the day
 * @param country ISO 3166-1 alpha-2 country whose public holidays are closed; absent for none
 * @param holidays further closed days
 */
public record CalendarView(
        String name,
        @NotBlank @Size(max = 60) String timeZone,
        @NotEmpty Map<String, List<List<String>>> week,
        @Pattern(regexp = "[A-Z]{2}") String country,
        @Size(max = 1000) List<@NotNull LocalDate> holidays) {

    private static final int MOST_INTERVALS_OF_A_DAY = 48;

    /**
     * The calendar to reckon with.
     *
     * @throws ProblemException 400 with the field named when a zone, day, time or country is not
     *     valid
     */
    public BusinessCalendar toCalendar() {
        return toCalendar("");
    }

    /**
     * The calendar to reckon with.
     *
     * @param at what the names of wrong fields begin with, for example {@code calendar.}
     * @throws ProblemException 400 with the field named when a zone, day, time or country is not
     *     valid
     */
    public BusinessCalendar toCalendar(String at) {
        ZoneId zone;
        try {
            zone = ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(at + "timeZone", "invalid");
        }
        Map<DayOfWeek, List<BusinessCalendar.Interval>> days = new EnumMap<>(DayOfWeek.class);
        week.forEach(
                (name, intervals) -> {
                    String field = at + "week." + name;
                    days.put(day(name, field), intervals(intervals, field));
                });
        try {
            return new BusinessCalendar(zone, days, closedDays(at));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(at + "week", "invalid");
        }
    }

    private Predicate<LocalDate> closedDays(String at) {
        Set<LocalDate> own = holidays == null ? Set.of() : Set.copyOf(holidays);
        if (country == null) {
            return own::contains;
        }
        try {
            PublicHolidays publicHolidays = PublicHolidays.in(country);
            return day -> own.contains(day) || publicHolidays.includes(day);
        } catch (IllegalStateException e) {
            throw ProblemException.invalid(at + "country", "unknown-reference");
        }
    }

    private static DayOfWeek day(String name, String field) {
        try {
            return DayOfWeek.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "unknown-field");
        }
    }

    private static List<BusinessCalendar.Interval> intervals(
            List<List<String>> intervals, String field) {
        if (intervals == null || intervals.size() > MOST_INTERVALS_OF_A_DAY) {
            throw ProblemException.invalid(field, "size", 0, MOST_INTERVALS_OF_A_DAY);
        }
        try {
            return intervals.stream().map(pair -> interval(pair, field)).toList();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.invalid(field, "invalid");
        }
    }

    private static BusinessCalendar.Interval interval(List<String> pair, String field) {
        if (pair == null || pair.size() != 2 || pair.get(0) == null || pair.get(1) == null) {
            throw ProblemException.invalid(field, "invalid");
        }
        return new BusinessCalendar.Interval(
                LocalTime.parse(pair.get(0)), LocalTime.parse(pair.get(1)));
    }
}
