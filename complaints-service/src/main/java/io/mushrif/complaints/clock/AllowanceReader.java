package io.mushrif.complaints.clock;

import io.mushrif.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Understands how long a clock may run; exactly one way of saying it is given. */
final class AllowanceReader {

    private static final Duration LONGEST_TIME = Duration.ofDays(3660);
    private static final int MOST_YEARS = 10;
    private static final int MOST_BUSINESS_DAYS = 1000;
    private static final int DAYS_OF_A_YEAR = 366;

    private AllowanceReader() {}

    static Allowance read(ClockAllowance given, String at) {
        List<String> fields = new ArrayList<>();
        add(fields, "businessTime", given.businessTime());
        add(fields, "businessTimeByPriority", given.businessTimeByPriority());
        add(fields, "period", given.period());
        add(fields, "duration", given.duration());
        add(fields, "businessDaysAfterReceipt", given.businessDaysAfterReceipt());
        if (fields.isEmpty()) {
            throw ProblemException.invalid(at, "one-allowance");
        }
        if (fields.size() > 1) {
            throw ProblemException.invalid(at + "." + fields.get(1), "one-allowance");
        }
        String field = at + "." + fields.get(0);
        return switch (fields.get(0)) {
            case "businessTime" -> Allowance.BusinessTime.always(time(given.businessTime(), field));
            case "businessTimeByPriority" -> byPriority(given.businessTimeByPriority(), field);
            case "period" ->
                    new Allowance.CalendarTime(period(given.period(), field), given.period());
            case "duration" -> new Allowance.WallTime(time(given.duration(), field));
            default -> new Allowance.BusinessDays(days(given.businessDaysAfterReceipt(), field));
        };
    }

    private static void add(List<String> fields, String name, Object value) {
        if (value != null) {
            fields.add(name);
        }
    }

    private static Allowance byPriority(Map<String, String> given, String at) {
        Map<ClockPriority, Duration> times = new EnumMap<>(ClockPriority.class);
        String known =
                Arrays.stream(ClockPriority.values())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        given.forEach(
                (priority, time) -> {
                    String field = at + "." + priority;
                    if (Arrays.stream(ClockPriority.values())
                            .noneMatch(p -> p.name().equals(priority))) {
                        throw ProblemException.invalid(field, "unknown-value", known);
                    }
                    times.put(ClockPriority.valueOf(priority), time(time, field));
                });
        for (ClockPriority priority : ClockPriority.values()) {
            if (!times.containsKey(priority)) {
                throw ProblemException.invalid(at + "." + priority, "not-null");
            }
        }
        return new Allowance.BusinessTime(times);
    }

    private static Duration time(String text, String at) {
        if (text == null) {
            throw ProblemException.invalid(at, "not-null");
        }
        Duration time;
        try {
            time = Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw ProblemException.invalid(at, "bad-duration");
        }
        if (time.isNegative() || time.isZero()) {
            throw ProblemException.invalid(at, "positive");
        }
        if (time.compareTo(LONGEST_TIME) > 0) {
            throw ProblemException.invalid(at, "max", "P" + LONGEST_TIME.toDays() + "D");
        }
        return time;
    }

    private static Period period(String text, String at) {
        Period period;
        try {
            period = Period.parse(text);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw ProblemException.invalid(at, "bad-period");
        }
        if (period.isNegative() || period.isZero()) {
            throw ProblemException.invalid(at, "positive");
        }
        boolean tooLong =
                period.toTotalMonths() > 12L * MOST_YEARS
                        || period.getDays() > MOST_YEARS * DAYS_OF_A_YEAR;
        if (tooLong) {
            throw ProblemException.invalid(at, "max", "P" + MOST_YEARS + "Y");
        }
        return period;
    }

    private static int days(int days, String at) {
        if (days < 1) {
            throw ProblemException.invalid(at, "min", 1);
        }
        if (days > MOST_BUSINESS_DAYS) {
            throw ProblemException.invalid(at, "max", MOST_BUSINESS_DAYS);
        }
        return days;
    }
}
