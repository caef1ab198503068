package io.mushrif.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;

/**
 * What a request brings along: nothing, something small that is held to be sent again, or a stream.
 */
final class RequestBody {

    private final Buffer held;
    private final LimitedBody streamed;
    private final long length;

    private RequestBody(Buffer held, LimitedBody streamed, long length) {
        this.held = held;
        this.streamed = streamed;
        this.length = length;
    }

    /**
     * The body of a request.
     *
     * @param hold largest body to take in whole; 0 to stream everything
     */
    static Future<RequestBody> of(HttpServerRequest request, long limit, long hold) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean chunked = request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (!chunked && (length == null || "0".equals(length))) {
            return Future.succeededFuture(new RequestBody(null, null, 0));
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        if (!chunked && Long.parseLong(length) <= hold) {
            Future<Buffer> whole = request.body();
            request.resume();
            return whole.map(body -> new RequestBody(body, null, body.length()));
        }
        return Future.succeededFuture(
                new RequestBody(
                        null,
                        new LimitedBody(request, limit),
                        chunked ? -1 : Long.parseLong(length)));
    }

    /** The body for the next attempt; null when there is none. */
    Body next() {
        if (held != null) {
            return Body.body(held);
        }
        return streamed == null ? null : Body.body(streamed, length);
    }

    boolean isRepeatable() {
        return streamed == null;
    }

    boolean isTooLarge() {
        return streamed != null && streamed.isTooLarge();
    }
}
