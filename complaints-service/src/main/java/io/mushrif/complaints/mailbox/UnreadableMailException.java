package io.mushrif.complaints.mailbox;

/** A message that cannot be understood; trying again does not help. */
class UnreadableMailException extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableMailException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
