package io.mushrif.complaints.clock;

import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * How long a clock may run, as it is written; exactly one of the fields is given.
 *
 * @param businessTime business time of the calendar, ISO 8601 duration such as PT8H
 * @param businessTimeByPriority the same for each of LOW, NORMAL, HIGH and URGENT
 * @param period days, weeks, months or years of the calendar, ISO 8601 period such as P8W: due at
 *     the same local time of the day
 * @param duration time on the wall clock, ISO 8601 duration such as PT24H
 * @param businessDaysAfterReceipt due at the close of the nth business day after the day of receipt
 */
public record ClockAllowance(
        @Size(max = 40) String businessTime,
        @Size(max = 4) Map<String, String> businessTimeByPriority,
        @Size(max = 40) String period,
        @Size(max = 40) String duration,
        Integer businessDaysAfterReceipt) {}
