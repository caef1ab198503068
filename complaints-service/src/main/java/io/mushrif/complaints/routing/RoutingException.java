package io.mushrif.complaints.routing;

/** The tables of routing could not be read or written; the transaction must not commit. */
final class RoutingException extends RuntimeException {

    RoutingException(String message, Throwable cause) {
        super(message, cause);
    }
}
