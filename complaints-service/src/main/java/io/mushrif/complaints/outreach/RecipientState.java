package io.mushrif.complaints.outreach;

/** What became of a message to one customer. */
public enum RecipientState {
    /** It is to be sent. */
    PENDING,
    /** The mail server has taken it. */
    SENT,
    /** It must not be sent; the reason says why. */
    SKIPPED,
    /** The mail server has not taken it in several tries. */
    FAILED,
    /** It was sent, and they want no more of them. */
    UNSUBSCRIBED
}
