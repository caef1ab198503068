package io.mushrif.complaints.reading;

/** Where it stands that an agent has to read something. */
public enum ReadingState {
    /** It waits for the signature. */
    ASSIGNED,
    /** The agent confirmed having read it. */
    SIGNED,
    /** The agent need not sign it any more. */
    WITHDRAWN
}
