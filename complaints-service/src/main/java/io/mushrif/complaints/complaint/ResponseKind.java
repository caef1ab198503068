package io.mushrif.complaints.complaint;

/** With what a complaint was answered. */
public enum ResponseKind {
    /** The decision, its reasons and where the customer can go with it. */
    FINAL_RESPONSE,
    /** Settled at once; a short notice, which the customer has to accept before it is closed. */
    SUMMARY_RESOLUTION
}
