package io.mushrif.complaints.complaint;

/** How a complaint came in. */
public enum ComplaintChannel {
    /** By telephone. */
    CALL,
    /** By e-mail. */
    EMAIL,
    /** In a chat. */
    CHAT,
    /** By a message such as SMS or WhatsApp. */
    MESSAGE,
    /** On a social network. */
    SOCIAL,
    /** Through a form on the web. */
    FORM,
    /** By letter. */
    LETTER,
    /** In person. */
    IN_PERSON,
    /** Taken over from another system that does not say. */
    IMPORT
}
