package io.mushrif.gateway.route;

/** No connection to a service could be had: nothing of the request was sent. */
final class UnreachableException extends RuntimeException {

    UnreachableException(Upstream upstream, Throwable cause) {
        super("No connection to " + upstream.key(), cause);
    }
}
