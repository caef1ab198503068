package io.mushrif.gateway.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.language.Languages;
import io.mushrif.platform.problem.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;

/** Refuses requests with a problem in the caller's language. */
@ApplicationScoped
public class Problems {

    /**
     * How long the rest of a refused body is taken in, so that the caller gets to read the answer.
     */
    private static final Duration DISCARDING = Duration.ofSeconds(2);

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** Answers the request with a problem; {@code args} fill its texts. */
    public void answer(RoutingContext ctx, int status, String code, Object... args) {
        discardBody(ctx);
        HttpServerResponse response = ctx.response();
        if (response.closed() || response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language(ctx).toLanguageTag())
                .end(render(ctx, status, code, args));
    }

    /** The problem as JSON, for answers that are written elsewhere. */
    public Buffer render(RoutingContext ctx, int status, String code, Object... args) {
        String traceId = RequestIdentity.of(ctx).traceId();
        Problem problem =
                Problem.of(status, code, language(ctx), ctx.request().path(), traceId, args);
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The language in which the caller wants to be answered. */
    public static Locale language(RoutingContext ctx) {
        return Languages.preferred(ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * Takes in what is left of the body without keeping it. A caller that goes on sending for too
     * long loses the connection.
     */
    public static void discardBody(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (request.isEnded()) {
            return;
        }
        long timer =
                ctx.vertx()
                        .setTimer(DISCARDING.toMillis(), expired -> request.connection().close());
        request.exceptionHandler(gone -> ctx.vertx().cancelTimer(timer));
        request.endHandler(done -> ctx.vertx().cancelTimer(timer));
        request.resume();
    }
}
