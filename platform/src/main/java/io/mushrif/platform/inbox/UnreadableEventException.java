package io.mushrif.platform.inbox;

/** A message that is not the event that its type says. */
final class UnreadableEventException extends RuntimeException {

    UnreadableEventException(String type, Throwable cause) {
        super("not a readable " + type, cause);
    }
}
