package io.mushrif.complaints.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a clock shows at a moment.
 *
 * @param state what it is doing
 * @param cycle how often it was started; 0 while it is pending
 * @param target what it allows, see {@link Allowance#text}
 * @param elapsed time that has passed on it: business time of a service clock, time since its start
 *     of a statutory one
 * @param remaining time until the breach; zero after it
 * @param dueAt when it will be breached, or would have been, or was; null while it is paused or
 *     pending
 * @param metAt when it was fulfilled; null while open
 * @param breachedAt when the time ran out; null when it did not
 * @param levels when each share of the time was reached in each cycle, and while it runs, when the
 *     next ones will be; ascending, the breach of a cycle last
 */
record ClockReading(
        ClockState state,
        int cycle,
        String target,
        Duration elapsed,
        Duration remaining,
        Instant dueAt,
        Instant metAt,
        Instant breachedAt,
        List<Level> levels) {

    /**
     * A share of the time.
     *
     * @param cycle start of the clock that it belongs to
     * @param percent of the target; 100 is the breach
     * @param at when it was or will be reached
     */
    record Level(int cycle, int percent, Instant at) {}

    /** The levels that were reached until the moment of reading. */
    List<Level> reached(Instant asOf) {
        return levels.stream()
                .filter(
                        level ->
                                level.percent() == ClockRule.BREACH && level.cycle() == cycle
                                        ? breachedAt != null
                                        : !level.at().isAfter(asOf))
                .toList();
    }
}
