package io.mushrif.complaints.clock;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint with a clock that has something to be noticed.
 *
 * @param at when the clock reached it
 */
public record DueClock(Instant at, UUID complaint) {}
