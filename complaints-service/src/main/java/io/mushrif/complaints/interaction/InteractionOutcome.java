package io.mushrif.complaints.interaction;

/** How it ended. */
public enum InteractionOutcome {
    /** Somebody answered. */
    ANSWERED,
    /** The customer gave up before. */
    ABANDONED
}
