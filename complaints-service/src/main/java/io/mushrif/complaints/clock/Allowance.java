package io.mushrif.complaints.clock;

import io.mushrif.platform.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How long a clock may run, understood. */
sealed interface Allowance {

    /** When time is up for a clock that started then and never stands still. */
    Instant due(Instant start, ClockPriority priority, BusinessCalendar calendar);

    /** As people read it: an ISO 8601 duration or period, or a number of business days, "3BD". */
    String text(ClockPriority priority);

    /** Business time, the same for every priority or not. */
    record BusinessTime(Map<ClockPriority, Duration> byPriority) implements Allowance {
        @Override
        public Instant due(Instant start, ClockPriority priority, BusinessCalendar calendar) {
            return calendar.plus(start, byPriority.get(priority));
        }

        @Override
        public String text(ClockPriority priority) {
            return byPriority.get(priority).toString();
        }

        Set<Duration> all() {
            return Set.copyOf(byPriority.values());
        }

        static BusinessTime always(Duration time) {
            Map<ClockPriority, Duration> byPriority = new EnumMap<>(ClockPriority.class);
            EnumSet.allOf(ClockPriority.class).forEach(p -> byPriority.put(p, time));
            return new BusinessTime(byPriority);
        }
    }

    /** Time on the wall clock. */
    record WallTime(Duration time) implements Allowance {
        @Override
        public Instant due(Instant start, ClockPriority priority, BusinessCalendar calendar) {
            return start.plus(time);
        }

        @Override
        public String text(ClockPriority priority) {
            return time.toString();
        }
    }

    /** Days, weeks, months or years; due at the same local time. */
    record CalendarTime(Period period, String written) implements Allowance {
        @Override
        public Instant due(Instant start, ClockPriority priority, BusinessCalendar calendar) {
            return start.atZone(calendar.zone())
                    .toLocalDateTime()
                    .plus(period)
                    .atZone(calendar.zone())
                    .toInstant();
        }

        @Override
        public String text(ClockPriority priority) {
            return written;
        }
    }

    /** Due at the close of the nth business day after the day on which it started. */
    record BusinessDays(int days) implements Allowance {
        @Override
        public Instant due(Instant start, ClockPriority priority, BusinessCalendar calendar) {
            return calendar.closeOfBusinessDay(start, days);
        }

        @Override
        public String text(ClockPriority priority) {
            return days + "BD";
        }
    }
}
