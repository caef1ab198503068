package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;

/** What can happen to a complaint, and what it means for its clocks. */
public enum TimelineType {
    /** It was registered here. */
    REGISTERED(ClockEvent.Type.RECEIVED),
    /** It was taken over from another system. */
    IMPORTED(ClockEvent.Type.RECEIVED),
    /** A later state was taken over from the other system. */
    REIMPORTED(null),
    /** The customer was told that it was received. */
    ACKNOWLEDGED(ClockEvent.Type.ACKNOWLEDGED),
    /** Severity and need for action were judged. */
    ASSESSED(null),
    /** Work began. */
    INVESTIGATED(null),
    /** Somebody outside has to act. */
    WAITING(ClockEvent.Type.WAITING),
    /** Work went on. */
    RESUMED(ClockEvent.Type.RESUMED),
    /** The final response was given. */
    RESOLVED(ClockEvent.Type.RESOLVED),
    /** The customer did not accept the response. */
    REJECTED(ClockEvent.Type.REOPENED),
    /** It was finished. */
    CLOSED(null),
    /** It was taken up again. */
    REOPENED(ClockEvent.Type.REOPENED),
    /** The customer took it back. */
    WITHDRAWN(ClockEvent.Type.ENDED),
    /** It was given to an agent or taken from one. */
    ASSIGNED(null),
    /** What is known of it was corrected. */
    CHANGED(null);

    private final ClockEvent.Type clockEvent;

    TimelineType(ClockEvent.Type clockEvent) {
        this.clockEvent = clockEvent;
    }

    /** What it means for clocks; null for nothing. */
    ClockEvent.Type clockEvent() {
        return clockEvent;
    }
}
