package io.mushrif.complaints.response;

/** What became of a letter. */
public enum LetterStatus {
    /** Waits for the mail server, also between two tries. */
    QUEUED,
    /** The mail server has taken it. */
    SENT,
    /** The mail server has not taken it in several tries. */
    FAILED,
    /** For print: nothing is mailed. */
    TO_PRINT
}
