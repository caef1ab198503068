package io.mushrif.complaints.clock;

import java.time.Instant;

/**
 * One entry of the log from which clocks are computed.
 *
 * @param priority priority from then on; null when it stays
 */
public record ClockEvent(Type type, Instant at, String priority) {

    /** An event that says nothing of the priority. */
    public ClockEvent(Type type, Instant at) {
        this(type, at, null);
    }

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
        /** The customer was told how it stands. */
        RESPONDED,
        /** The customer was told why the final response takes longer. */
        HELD,
        /** The customer wrote or called again. */
        CUSTOMER_REPLIED,
        /** The priority changed. */
        PRIORITISED,
        /** The final response was given. */
        RESOLVED,
        /** The response was not accepted, or the complaint was opened again. */
        REOPENED,
        /** Nothing more is to be done. */
        ENDED
    }
}
