package io.mushrif.complaints.interaction;

/** Over what an interaction ran. */
public enum InteractionChannel {
    /** Telephone. */
    CALL,
    /** E-mail. */
    EMAIL,
    /** Chat. */
    CHAT,
    /** Message such as SMS or WhatsApp. */
    MESSAGE,
    /** Social network. */
    SOCIAL,
    /** Form on the web. */
    FORM,
    /** In person. */
    IN_PERSON
}
