package io.mushrif.platform.time;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays of a country, from jollyday. */
public final class PublicHolidays {

    private static final Map<String, PublicHolidays> COUNTRIES = new ConcurrentHashMap<>();

    private final String country;
    private final HolidayManager manager;
    private final Map<Year, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    /**
     * The holidays of a country.
     *
     * @param country ISO 3166-1 alpha-2
     * @throws IllegalStateException when the country is not known
     */
    public static PublicHolidays in(String country) {
        return COUNTRIES.computeIfAbsent(country, PublicHolidays::new);
    }

    private PublicHolidays(String country) {
        this.country = country;
        this.manager = HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /** Whether the day is a public holiday there. */
    public boolean includes(LocalDate day) {
        return byYear.computeIfAbsent(Year.from(day), this::holidays).contains(day);
    }

    private Set<LocalDate> holidays(Year year) {
        Set<LocalDate> days =
                manager.getHolidays(year).stream()
                        .map(holiday -> holiday.getDate())
                        .collect(Collectors.toSet());
        if ("SA".equals(country) && year.getValue() >= 2022) {
            // Founding Day, by royal order A/371 of 2022; jollyday does not have it yet
            days.add(year.atMonth(Month.FEBRUARY).atDay(22));
        }
        return days;
    }
}
