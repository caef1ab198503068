package io.mushrif.gateway.answer;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The names under which a request is found again.
 *
 * @param requestId the caller's {@code X-Request-Id} when it is 1 to 64 letters, digits, dots,
 *     dashes or underscores; a new UUID otherwise
 * @param traceId id of the trace, the request id when there is no trace
 */
public record RequestIdentity(String requestId, String traceId) {

    /** Header in which callers send and get the request id, and services get it. */
    public static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestIdentity.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The names of this request, as they were given to it on arrival. */
    public static RequestIdentity of(RoutingContext ctx) {
        return ctx.get(KEY);
    }

    static RequestIdentity assign(RoutingContext ctx) {
        String sent = ctx.request().getHeader(HEADER);
        String requestId =
                sent != null && SANE.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
        SpanContext span = Span.current().getSpanContext();
        RequestIdentity identity =
                new RequestIdentity(requestId, span.isValid() ? span.getTraceId() : requestId);
        ctx.put(KEY, identity);
        return identity;
    }
}
