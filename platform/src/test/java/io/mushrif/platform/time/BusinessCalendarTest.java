package io.mushrif.platform.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mushrif.platform.time.BusinessCalendar.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
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
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Set<DayOfWeek> MONDAY_TO_FRIDAY = EnumSet.range(MONDAY, FRIDAY);

    @Test
    void one_hour_from_friday_half_past_four_ends_on_monday_at_half_past_nine() {
        BusinessCalendar calendar = calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(), "09:00-17:00");
        assertThat(calendar.plus(berlin("2026-03-06T16:30"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-03-09T09:30"));
    }

    @Test
    void a_hold_over_a_holiday_eats_no_business_time() {
        BusinessCalendar calendar =
                calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(LocalDate.of(2026, 4, 6)), "09:00-17:00");
        Instant thursday = berlin("2026-04-02T16:00");
        Instant tuesday = berlin("2026-04-07T10:00");
        assertThat(calendar.between(thursday, tuesday)).isEqualTo(Duration.ofHours(10));
        assertThat(calendar.between(berlin("2026-04-03T17:00"), berlin("2026-04-07T09:00")))
                .isZero();
    }

    @Test
    void the_day_on_which_summer_time_begins_has_23_hours() {
        BusinessCalendar open =
                calendar(BERLIN, EnumSet.allOf(DayOfWeek.class), Set.of(), "00:00-00:00");
        assertThat(open.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
        BusinessCalendar nights = calendar(BERLIN, Set.of(SUNDAY), Set.of(), "01:00-04:00");
        assertThat(nights.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(2));
        assertThat(nights.plus(berlin("2026-03-29T01:30"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-03-29T03:30"));
    }

    @Test
    void the_day_on_which_summer_time_ends_has_25_hours() {
        BusinessCalendar open =
                calendar(BERLIN, EnumSet.allOf(DayOfWeek.class), Set.of(), "00:00-00:00");
        assertThat(open.between(berlin("2026-10-25T00:00"), berlin("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        BusinessCalendar nights = calendar(BERLIN, Set.of(SUNDAY), Set.of(), "01:00-04:00");
        assertThat(nights.plus(berlin("2026-10-25T01:00"), Duration.ofHours(4)))
                .isEqualTo(berlin("2026-10-25T04:00"));
    }

    @Test
    void opening_hours_that_fall_into_the_hour_that_does_not_exist_are_nothing() {
        BusinessCalendar calendar = calendar(BERLIN, Set.of(SUNDAY), Set.of(), "02:00-03:00");
        assertThat(calendar.between(berlin("2026-03-29T00:00"), berlin("2026-03-30T00:00")))
                .isZero();
        assertThat(calendar.plus(berlin("2026-03-29T00:00"), Duration.ofMinutes(30)))
                .isEqualTo(berlin("2026-04-05T02:30"));
    }

    @Test
    void a_weekend_of_friday_and_saturday_is_passed_over() {
        BusinessCalendar calendar =
                calendar(
                        RIYADH,
                        EnumSet.complementOf(EnumSet.of(FRIDAY, SATURDAY)),
                        Set.of(),
                        "09:00-17:00");
        assertThat(calendar.plus(at(RIYADH, "2026-03-05T16:30"), Duration.ofHours(1)))
                .isEqualTo(at(RIYADH, "2026-03-08T09:30"));
    }

    @Test
    void time_stands_still_between_two_shifts_of_a_day() {
        BusinessCalendar calendar =
                calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(), "14:00-17:00", "09:00-13:00");
        assertThat(calendar.plus(berlin("2026-03-02T12:30"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-03-02T14:30"));
        assertThat(calendar.between(berlin("2026-03-02T08:00"), berlin("2026-03-02T18:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void an_end_at_midnight_is_the_end_of_the_day() {
        BusinessCalendar calendar =
                calendar(BERLIN, Set.of(MONDAY, THURSDAY), Set.of(), "20:00-00:00");
        assertThat(calendar.plus(berlin("2026-03-02T23:30"), Duration.ofMinutes(30)))
                .isEqualTo(berlin("2026-03-03T00:00"));
        assertThat(calendar.plus(berlin("2026-03-02T23:30"), Duration.ofHours(1)))
                .isEqualTo(berlin("2026-03-05T20:30"));
    }

    @Test
    void no_time_at_all_ends_at_once_when_open_and_at_the_next_opening_when_closed() {
        BusinessCalendar calendar = calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(), "09:00-17:00");
        assertThat(calendar.plus(berlin("2026-03-02T10:00"), Duration.ZERO))
                .isEqualTo(berlin("2026-03-02T10:00"));
        assertThat(calendar.plus(berlin("2026-03-06T17:00"), Duration.ZERO))
                .isEqualTo(berlin("2026-03-09T09:00"));
    }

    @Test
    void an_end_before_the_start_is_no_time() {
        BusinessCalendar calendar = calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(), "09:00-17:00");
        assertThat(calendar.between(berlin("2026-03-03T10:00"), berlin("2026-03-02T10:00")))
                .isZero();
    }

    @Test
    void a_calendar_that_makes_no_sense_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(BERLIN, Set.of(), Set.of(), "09:00-17:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(), "17:00-09:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                calendar(
                                        BERLIN,
                                        MONDAY_TO_FRIDAY,
                                        Set.of(),
                                        "09:00-13:00",
                                        "12:00-17:00"));
    }

    @Test
    void time_that_cannot_pass_is_refused() {
        BusinessCalendar never =
                new BusinessCalendar(BERLIN, Map.of(MONDAY, hours("09:00-17:00")), day -> true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> never.plus(Instant.EPOCH, Duration.ofHours(1)));
        BusinessCalendar calendar = calendar(BERLIN, MONDAY_TO_FRIDAY, Set.of(), "09:00-17:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plus(Instant.EPOCH, Duration.ofHours(-1)));
    }

    private static BusinessCalendar calendar(
            ZoneId zone, Set<DayOfWeek> days, Set<LocalDate> holidays, String... hours) {
        Map<DayOfWeek, List<Interval>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, hours(hours)));
        return new BusinessCalendar(zone, week, holidays::contains);
    }

    private static List<Interval> hours(String... hours) {
        return List.of(hours).stream()
                .map(text -> text.split("-"))
                .map(pair -> new Interval(LocalTime.parse(pair[0]), LocalTime.parse(pair[1])))
                .toList();
    }

    private static Instant berlin(String local) {
        return at(BERLIN, local);
    }

    private static Instant at(ZoneId zone, String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
