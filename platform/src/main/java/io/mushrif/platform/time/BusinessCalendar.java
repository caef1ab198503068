package io.mushrif.platform.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Opening hours of a week in a time zone, less holidays. Business time passes only while it is
 * open. All arithmetic is on the time line: on the day of a clock change an interval that spans the
 * change is an hour shorter or longer.
 */
public final class BusinessCalendar {

    /**
     * Opening hours on one day, from (inclusive) to (exclusive). An end of 00:00 means the end of
     * the day.
     */
    public record Interval(LocalTime from, LocalTime to) {
        public Interval {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new IllegalArgumentException(from + " is not before " + to);
            }
        }

        private boolean overlaps(Interval later) {
            return to.equals(LocalTime.MIDNIGHT) || later.from.isBefore(to);
        }
    }

    private record Span(Instant from, Instant to) {
        Duration length() {
            return Duration.between(from, to);
        }
    }

    /** Longest stretch without opening hours that is looked through before giving up. */
    private static final int HORIZON_DAYS = 3_660;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Interval>> week;
    private final Predicate<LocalDate> holiday;

    /** Opening hours of whole months, so that years are not walked through day by day. */
    private final Map<YearMonth, Duration> months = new ConcurrentHashMap<>();

    /**
     * @param zone zone of the opening hours
     * @param week opening hours per day; days that are missing are closed
     * @param holiday days on which it is closed whatever the week says
     * @throws IllegalArgumentException when no day is ever open or intervals of a day overlap
     */
    public BusinessCalendar(
            ZoneId zone, Map<DayOfWeek, List<Interval>> week, Predicate<LocalDate> holiday) {
        this.zone = zone;
        this.holiday = holiday;
        this.week = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, intervals) -> this.week.put(day, sorted(intervals)));
        if (this.week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar needs opening hours");
        }
    }

    /**
     * The moment at which {@code business} has passed since {@code start}.
     *
     * @throws IllegalArgumentException when {@code business} is negative or the calendar stays
     *     closed for ten years
     */
    public Instant plus(Instant start, Duration business) {
        if (business.isNegative()) {
            throw new IllegalArgumentException("negative business time " + business);
        }
        Duration left = business;
        LocalDate first = start.atZone(zone).toLocalDate();
        int closed = 0;
        for (LocalDate day = first; closed < HORIZON_DAYS; day = day.plusDays(1)) {
            closed++;
            for (Span span : spans(day)) {
                if (!span.to().isAfter(start)) {
                    continue;
                }
                closed = 0;
                Instant from = span.from().isBefore(start) ? start : span.from();
                Duration open = Duration.between(from, span.to());
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
            }
        }
        throw new IllegalArgumentException("closed for ten years after " + start);
    }

    /** Business time between two moments; zero when {@code end} is not after {@code start}. */
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        if (!end.isAfter(start)) {
            return sum;
        }
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate last = end.atZone(zone).toLocalDate();
        LocalDate day = first;
        while (!day.isAfter(last)) {
            YearMonth month = YearMonth.from(day);
            if (day.getDayOfMonth() == 1
                    && day.isAfter(first)
                    && month.isBefore(YearMonth.from(last))) {
                sum = sum.plus(months.computeIfAbsent(month, this::open));
                day = day.plusMonths(1);
            } else {
                sum = sum.plus(open(day, start, end));
                day = day.plusDays(1);
            }
        }
        return sum;
    }

    /** The zone of the opening hours. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * The close of the nth business day after the local day of {@code start}: the end of its last
     * opening hours. That day itself is not counted, whether it is a business day or not.
     *
     * @param days at least 1
     * @throws IllegalArgumentException when {@code days} is less or the calendar stays closed for
     *     ten years
     */
    public Instant closeOfBusinessDay(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("no business day " + days);
        }
        LocalDate day = start.atZone(zone).toLocalDate();
        int left = days;
        for (int closed = 0; closed < HORIZON_DAYS; closed++) {
            day = day.plusDays(1);
            List<Span> spans = spans(day);
            if (!spans.isEmpty()) {
                left--;
                closed = 0;
                if (left == 0) {
                    return spans.get(spans.size() - 1).to();
                }
            }
        }
        throw new IllegalArgumentException("closed for ten years after " + start);
    }

    /** Opening hours of a day that lie between two moments. */
    private Duration open(LocalDate day, Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        for (Span span : spans(day)) {
            Instant from = span.from().isBefore(start) ? start : span.from();
            Instant to = span.to().isAfter(end) ? end : span.to();
            if (to.isAfter(from)) {
                sum = sum.plus(Duration.between(from, to));
            }
        }
        return sum;
    }

    private Duration open(YearMonth month) {
        Duration sum = Duration.ZERO;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            for (Span span : spans(month.atDay(day))) {
                sum = sum.plus(span.length());
            }
        }
        return sum;
    }

    private List<Span> spans(LocalDate day) {
        List<Interval> intervals = week.getOrDefault(day.getDayOfWeek(), List.of());
        if (intervals.isEmpty() || holiday.test(day)) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(intervals.size());
        for (Interval interval : intervals) {
            LocalDate endDay = interval.to().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
            Span span =
                    new Span(
                            ZonedDateTime.of(day, interval.from(), zone).toInstant(),
                            ZonedDateTime.of(endDay, interval.to(), zone).toInstant());
            if (!span.length().isNegative() && !span.length().isZero()) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static List<Interval> sorted(List<Interval> intervals) {
        List<Interval> sorted =
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i - 1).overlaps(sorted.get(i))) {
                throw new IllegalArgumentException(
                        sorted.get(i - 1) + " overlaps " + sorted.get(i));
            }
        }
        return sorted;
    }
}
