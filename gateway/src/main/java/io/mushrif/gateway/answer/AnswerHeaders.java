package io.mushrif.gateway.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Puts the request id and the security headers on every answer, whoever writes it. */
@ApplicationScoped
class AnswerHeaders {

    private static final String POLICY = "Content-Security-Policy";

    /** Services may allow more on top, such as the inline style of a letter; nothing else. */
    private static final String NOTHING_ALLOWED = "default-src 'none'; frame-ancestors 'none'";

    /** Swagger UI starts from an inline script and styles itself inline. */
    private static final String OWN_PAGES =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; frame-ancestors 'none'";

    private final Optional<String> strictTransportSecurity;

    AnswerHeaders(AnswerConfig config) {
        this.strictTransportSecurity =
                config.strictTransportSecurity().map(age -> "max-age=" + age.toSeconds());
    }

    void install(@Observes Router router) {
        router.route().order(RouteOrder.ANSWER).handler(this::prepare);
    }

    private void prepare(RoutingContext ctx) {
        RequestIdentity identity = RequestIdentity.assign(ctx);
        boolean page = ctx.normalizedPath().startsWith("/docs");
        ctx.addHeadersEndHandler(
                ignored -> complete(ctx.response().headers(), identity.requestId(), page));
        ctx.next();
    }

    private void complete(MultiMap headers, String requestId, boolean page) {
        headers.set(RequestIdentity.HEADER, requestId);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        String policy = headers.get(POLICY);
        if (page || policy == null || !policy.startsWith("default-src 'none'")) {
            headers.set(POLICY, page ? OWN_PAGES : NOTHING_ALLOWED);
        }
        strictTransportSecurity.ifPresent(age -> headers.set("Strict-Transport-Security", age));
        if (!page && !headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
