package io.mushrif.complaints.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock as the API shows it.
 *
 * @param target business time that it allows
 * @param elapsed business time that has passed on it
 * @param remaining business time until the breach
 */
public record ClockView(
        ClockName name,
        ClockState state,
        Duration target,
        Duration elapsed,
        Duration remaining,
        Instant dueAt,
        Instant metAt,
        Instant breachedAt) {

    static ClockView of(ClockName name, ClockReading reading) {
        return new ClockView(
                name,
                reading.state(),
                Duration.parse(reading.target()),
                reading.elapsed(),
                reading.remaining(),
                reading.dueAt(),
                reading.metAt(),
                reading.breachedAt());
    }
}
