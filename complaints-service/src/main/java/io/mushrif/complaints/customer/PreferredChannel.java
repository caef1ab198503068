package io.mushrif.complaints.customer;

/** How a customer wants to be reached. */
public enum PreferredChannel {
    /** By telephone. */
    CALL,
    /** By e-mail. */
    EMAIL,
    /** By a message such as SMS or WhatsApp. */
    MESSAGE,
    /** By letter. */
    LETTER
}
