package io.mushrif.platform.outbox;

/** The outbox could not be read or written; the transaction must not commit. */
public final class OutboxException extends RuntimeException {

    OutboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
