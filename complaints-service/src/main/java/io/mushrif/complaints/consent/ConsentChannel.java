package io.mushrif.complaints.consent;

/** How a customer said it. */
public enum ConsentChannel {
    /** By telephone. */
    CALL,
    /** By e-mail. */
    EMAIL,
    /** By a message such as SMS or WhatsApp. */
    MESSAGE,
    /** By letter. */
    LETTER,
    /** In a form on the web. */
    FORM,
    /** In person. */
    IN_PERSON,
    /** By the link in a message. */
    UNSUBSCRIBE_LINK,
    /** In another system, which told us. */
    OTHER_SYSTEM
}
