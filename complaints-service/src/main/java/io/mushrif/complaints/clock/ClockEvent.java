package io.mushrif.complaints.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One entry of the log from which clocks are computed.
 *
 * @param priority how pressing the complaint is from then on; null where nothing is said of it
 */
public record ClockEvent(Type type, Instant at, ClockPriority priority) {

    /** An entry that says nothing of the priority. */
    public ClockEvent(Type type, Instant at) {
        this(type, at, null);
    }

    /** The log in the order of its times; what happened in the same moment stays in its order. */
    static List<ClockEvent> inOrder(List<ClockEvent> log) {
        return log.stream().sorted(Comparator.comparing(ClockEvent::at)).toList();
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
        /** The customer wrote or called again and expects an answer. */
        CUSTOMER_REPLIED,
        /** The customer was given an answer that is not the final one. */
        RESPONDED,
        /** The customer was told why the final response is late and when it will come. */
        HELD,
        /** The final response was given. */
        RESOLVED,
        /** The response was not accepted, or the complaint was opened again. */
        REOPENED,
        /** Nothing more is to be done: withdrawn, or merged into another. */
        ENDED,
        /** It is more or less pressing than before. */
        PRIORITISED
    }
}
