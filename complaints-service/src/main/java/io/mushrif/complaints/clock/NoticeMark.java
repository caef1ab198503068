package io.mushrif.complaints.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Up to which level the notices of a clock have been raised: all of earlier cycles, and of this one
 * all up to this percent.
 */
record NoticeMark(int cycle, int percent) implements Comparable<NoticeMark> {

    static final NoticeMark NONE = new NoticeMark(0, 0);

    private static final Comparator<NoticeMark> ORDER =
            Comparator.comparingInt(NoticeMark::cycle).thenComparingInt(NoticeMark::percent);

    @Override
    public int compareTo(NoticeMark other) {
        return ORDER.compare(this, other);
    }

    private boolean isBefore(ClockReading.Level level) {
        return compareTo(new NoticeMark(level.cycle(), level.percent())) < 0;
    }

    /** The levels that were reached and have not been raised, oldest first. */
    List<ClockReading.Level> owed(ClockReading reading, Instant asOf) {
        return reading.reached(asOf).stream().filter(this::isBefore).toList();
    }

    /** The mark after raising what is owed. */
    NoticeMark after(List<ClockReading.Level> raised) {
        if (raised.isEmpty()) {
            return this;
        }
        ClockReading.Level last = raised.get(raised.size() - 1);
        return new NoticeMark(last.cycle(), last.percent());
    }

    /** When the next level is to be raised; null when there is none. */
    Instant next(ClockReading reading) {
        return reading.levels().stream()
                .filter(this::isBefore)
                .findFirst()
                .map(ClockReading.Level::at)
                .orElse(null);
    }
}
