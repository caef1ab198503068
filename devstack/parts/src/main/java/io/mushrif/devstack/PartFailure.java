package io.mushrif.devstack;

/**
 * A part could not be started, stopped or reached; the message is one line fit for the terminal.
 */
public final class PartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartFailure(String message) {
        super(message);
    }

    public PartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
