package io.mushrif.complaints.consent;

/** What a customer has said to a purpose. */
public enum ConsentState {
    /** Nothing yet. */
    NEVER_ASKED,
    /** Yes. */
    GIVEN,
    /** No, or no longer. */
    WITHDRAWN,
    /** Yes, but for a time that is over. */
    EXPIRED
}
