package io.mushrif.complaints.complaint;

/** How a complaint was decided. */
public enum ComplaintOutcome {
    /** The customer was right. */
    UPHELD,
    /** The customer was right in part. */
    PARTLY_UPHELD,
    /** The customer was not right. */
    NOT_UPHELD,
    /** Settled without a decision. */
    SETTLED
}
