package io.mushrif.complaints.response;

/** How a letter gets to its recipient. */
public enum LetterChannel {
    /** By e-mail. */
    EMAIL,
    /** Printed by whoever wrote it; kept here, never mailed. */
    LETTER
}
