package io.mushrif.complaints.complaint;

import java.util.EnumSet;
import java.util.Set;

/** Where a complaint stands in its lifecycle (ISO 10002:2018, clause 7). */
public enum ComplaintStatus {
    /** Taken in. */
    REGISTERED,
    /** The customer knows that it was received. */
    ACKNOWLEDGED,
    /** Severity and need for action are known. */
    ASSESSED,
    /** Somebody works on it. */
    INVESTIGATING,
    /** The customer has to act. */
    WAITING_FOR_CUSTOMER,
    /** Another department has to act. */
    WAITING_FOR_DEPARTMENT,
    /** The final response was given. */
    RESPONDED,
    /** Finished. */
    CLOSED,
    /** Taken back by the customer. */
    WITHDRAWN,
    /** Another complaint goes on in its place. */
    MERGED;

    /** States in which work may still be done. */
    public static final Set<ComplaintStatus> OPEN =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(CLOSED, WITHDRAWN, MERGED)));

    /** Whether the customer still waits for the final response. */
    public boolean awaitsResponse() {
        return isOpen() && this != RESPONDED;
    }

    /** Whether work may still be done. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
