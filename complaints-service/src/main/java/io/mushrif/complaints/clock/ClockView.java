package io.mushrif.complaints.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock as the API shows it.
 *
 * @param policy policy that it belongs to: {@code service} for those of the house, else a regime;
 *     together with the name it tells clocks of a complaint apart
 * @param target what it allows: ISO 8601 duration or period, or business days such as 3BD
 * @param elapsed business time that has passed on a service clock, time since receipt on a
 *     statutory one
 * @param remaining time until the breach, in the same measure
 * @param dueAt when it will be breached, would have been, or was; absent while it is paused
 */
public record ClockView(
        String name,
        String policy,
        ClockKind kind,
        ClockState state,
        String target,
        Duration elapsed,
        Duration remaining,
        Instant dueAt,
        Instant metAt,
        Instant breachedAt) {}
