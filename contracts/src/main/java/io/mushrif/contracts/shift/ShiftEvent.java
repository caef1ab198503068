package io.mushrif.contracts.shift;

import io.mushrif.contracts.Event;

/**
 * Agents come on and go off shift. Topic {@code staffing.shift}, key: agentId, so that all shifts
 * of one agent stay in order.
 */
public sealed interface ShiftEvent extends Event permits ShiftStarted, ShiftEnded {
    /** Topic of these events. */
    String TOPIC = "staffing.shift";
}
