package io.mushrif.reporting.fact;

import java.util.Locale;

/** What a fact says; its key is the name in the table. */
public enum FactName {
    /** A complaint was received, here or in another system; at the time of receipt. */
    COMPLAINT_RECEIVED,
    /**
     * Another system says whether its response to a complaint was timely. At the time of receipt,
     * because imported files do not say when the response was given.
     */
    COMPLAINT_RESPONDED,
    /** Receipt was acknowledged; value: business seconds since receipt, met: in time. */
    COMPLAINT_ACKNOWLEDGED,
    /** A final response was given; value: business seconds without waiting, met: in time. */
    COMPLAINT_RESOLVED,
    /**
     * The number of open complaints changed; value: +1 or -1. A complaint is open from its receipt
     * until it is closed, withdrawn or merged into another one.
     */
    COMPLAINT_BACKLOG,
    /** Somebody higher up was told of a complaint; value: how far up. */
    COMPLAINT_ESCALATED,
    /** The time of a clock of the house ran out. */
    SERVICE_CLOCK_BREACHED,
    /** The time of a clock of the law ran out. */
    STATUTORY_CLOCK_BREACHED,
    /** An interaction was scored; value: score of 0 to 100, met: passed. */
    EVALUATION_COMPLETED,
    /** An interaction ended; value: handled seconds. */
    INTERACTION_RECORDED;

    /** The name in the table, such as {@code complaint-received}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
