package io.mushrif.complaints.clock;

import java.time.Instant;

/** One entry of the log from which clocks are computed. */
public record ClockEvent(Type type, Instant at) {

    /** What matters to clocks. */
    public enum Type {
        /** The complaint was received; clocks start. */
        RECEIVED,
        /** The customer was told so. */
        ACKNOWLEDGED,
        /** Somebody outside has to act. */
        WAITING,
        /** Work goes on. */
        RESUMED,
        /** The final response was given. */
        RESOLVED,
        /** The response was not accepted, or the complaint was opened again. */
        REOPENED,
        /** Nothing more is to be done. */
        ENDED
    }
}
