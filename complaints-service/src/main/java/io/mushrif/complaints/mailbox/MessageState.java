package io.mushrif.complaints.mailbox;

/** What became of a message. */
public enum MessageState {
    /** A new complaint. */
    REGISTERED,
    /** A word of the customer on a complaint that is open. */
    ADDED,
    /** An interaction and nothing else. */
    RECORDED,
    /** A letter of ours that came back. */
    RETURNED,
    /** Nothing, as it was no mail of a person: {@code reason} says why. */
    IGNORED,
    /** Nothing, as it came before. */
    REPEATED,
    /** Nothing, as it cannot be taken in: {@code reason} says why. */
    FAILED
}
