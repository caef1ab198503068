package io.mushrif.complaints.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock of a simulation.
 *
 * @param policy stored policy that it belongs to; absent for a clock that was given
 * @param target what it allows: ISO 8601 duration or period, or business days such as 3BD
 * @param dueAt when it will be breached, would have been, or was; absent while it is paused or not
 *     started
 * @param elapsed business time of a service clock, time on the wall clock of a statutory one
 * @param remaining until the breach, in the same measure
 * @param cycle how often it was started: a next-response clock starts at each reply of the customer
 * @param warnings when each share of the time was or will be reached
 */
public record SimulatedClock(
        String policy,
        String name,
        ClockKind kind,
        ClockState state,
        String target,
        Instant dueAt,
        Instant breachedAt,
        Instant metAt,
        Duration elapsed,
        Duration remaining,
        int cycle,
        List<Warning> warnings) {

    /**
     * A warning before the breach.
     *
     * @param percent of the time that has passed
     */
    public record Warning(int percent, Instant at) {}

    static SimulatedClock of(String policy, ClockRule rule, ClockReading reading) {
        return new SimulatedClock(
                policy,
                rule.name(),
                rule.kind(),
                reading.state(),
                reading.target(),
                reading.dueAt(),
                reading.breachedAt(),
                reading.metAt(),
                reading.elapsed(),
                reading.remaining(),
                reading.cycle(),
                reading.levels().stream()
                        .filter(level -> level.cycle() == reading.cycle())
                        .filter(level -> level.percent() < ClockRule.BREACH)
                        .map(level -> new Warning(level.percent(), level.at()))
                        .toList());
    }
}
