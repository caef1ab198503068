package io.mushrif.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.time.BusinessCalendar.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar, also over clock changes, holidays and closed days. */
class BusinessCalendarPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    @Property(tries = 500)
    void what_was_added_lies_between(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration business) {
        assertThat(calendar.between(start, calendar.plus(start, business))).isEqualTo(business);
    }

    @Property(tries = 500)
    void time_between_adds_up(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant two,
            @ForAll("moments") Instant three) {
        List<Instant> sorted = List.of(one, two, three).stream().sorted().toList();
        Duration parts =
                calendar.between(sorted.get(0), sorted.get(1))
                        .plus(calendar.between(sorted.get(1), sorted.get(2)));
        assertThat(calendar.between(sorted.get(0), sorted.get(2))).isEqualTo(parts);
    }

    @Property(tries = 200)
    void a_long_time_is_the_sum_of_its_hours(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant one,
            @ForAll("moments") Instant two) {
        Instant start = one.isBefore(two) ? one : two;
        Instant end = one.isBefore(two) ? two : one;
        Duration sum = Duration.ZERO;
        for (Instant from = start; from.isBefore(end); from = from.plus(Duration.ofHours(7))) {
            Instant to = from.plus(Duration.ofHours(7));
            sum = sum.plus(calendar.between(from, to.isAfter(end) ? end : to));
        }
        assertThat(calendar.between(start, end)).isEqualTo(sum);
    }

    @Property(tries = 500)
    void who_starts_later_or_needs_longer_never_ends_earlier(
            @ForAll("calendars") BusinessCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration business,
            @ForAll("durations") Duration more) {
        Instant end = calendar.plus(start, business);
        assertThat(calendar.plus(start.plus(more), business)).isAfterOrEqualTo(end);
        assertThat(calendar.plus(start, business.plus(more))).isAfterOrEqualTo(end);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers()
                .between(0, MINUTES_OF_A_YEAR)
                .map(minutes -> BEGIN.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.integers().between(0, 100 * 60).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<BusinessCalendar> calendars() {
        Arbitrary<ZoneId> zones =
                Arbitraries.of("Europe/Berlin", "Asia/Riyadh", "Africa/Cairo", "Asia/Kathmandu")
                        .map(ZoneId::of);
        Arbitrary<List<Interval>> hours =
                Arbitraries.of(
                        List.of(interval("09:00", "17:00")),
                        List.of(interval("09:00", "13:00"), interval("14:00", "17:30")),
                        List.of(interval("00:00", "04:00"), interval("20:00", "00:00")),
                        List.of(interval("00:00", "00:00")));
        Arbitrary<Set<DayOfWeek>> days = Arbitraries.of(DayOfWeek.class).set().ofMinSize(1);
        Arbitrary<Set<LocalDate>> holidays =
                Arbitraries.integers()
                        .between(1, 365)
                        .map(day -> LocalDate.ofYearDay(2026, day))
                        .set()
                        .ofMaxSize(20);
        return Combinators.combine(zones, hours, days, holidays)
                .as(
                        (zone, open, openDays, closed) -> {
                            Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
                            openDays.forEach(day -> week.put(day, open));
                            return new BusinessCalendar(zone, week, closed::contains);
                        });
    }

    private static Interval interval(String from, String to) {
        return new Interval(LocalTime.parse(from), LocalTime.parse(to));
    }
}
