package io.mushrif.complaints.interaction;

/** Who began it. */
public enum InteractionDirection {
    /** The customer. */
    INBOUND,
    /** We did. */
    OUTBOUND
}
