package io.mushrif.complaints.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * What a clock shows at a moment.
 *
 * @param state what it is doing
 * @param elapsed business time that has passed on it
 * @param remaining business time until the breach; zero after it
 * @param dueAt when it will be breached if it runs on; null unless it runs
 * @param metAt when it was stopped; null while open
 * @param breachedAt when the time ran out; null when it did not
 */
public record ClockReading(
        ClockState state,
        Duration elapsed,
        Duration remaining,
        Instant dueAt,
        Instant metAt,
        Instant breachedAt) {

    /**
     * Whether what the clock waited for came before the time ran out; null while it has not come.
     */
    public Boolean inTime() {
        return metAt == null ? null : Boolean.valueOf(breachedAt == null);
    }
}
