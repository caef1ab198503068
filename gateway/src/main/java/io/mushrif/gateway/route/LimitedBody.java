package io.mushrif.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that is passed on as it comes and breaks off when it grows beyond its limit. */
final class LimitedBody implements ReadStream<Buffer> {

    /** The body is larger than allowed. */
    static final class TooLargeException extends RuntimeException {

        TooLargeException() {
            super("Body too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> source;
    private long left;
    private Handler<Throwable> exceptionHandler;

    LimitedBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.left = limit;
    }

    boolean isTooLarge() {
        return left < 0;
    }

    @Override
    public LimitedBody handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : chunk -> count(chunk, handler));
        return this;
    }

    private void count(Buffer chunk, Handler<Buffer> handler) {
        if (isTooLarge()) {
            return;
        }
        left -= chunk.length();
        if (!isTooLarge()) {
            handler.handle(chunk);
        } else if (exceptionHandler != null) {
            exceptionHandler.handle(new TooLargeException());
        }
    }

    @Override
    public LimitedBody exceptionHandler(Handler<Throwable> handler) {
        exceptionHandler = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        source.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
