package io.mushrif.gateway.security;

import io.mushrif.gateway.answer.Problems;
import io.mushrif.gateway.answer.RouteOrder;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Lets nothing under {@code /api} through without a valid token: signature, issuer, audience and
 * time. What the roles in it allow is for the services to say, which get the token as it came.
 */
@ApplicationScoped
class EdgeLogin {

    private static final Logger LOG = Logger.getLogger(EdgeLogin.class);

    /**
     * What lies below these under {@code /api} needs no token: a signed link in the path is the
     * proof, which the service checks.
     */
    private static final Set<String> PUBLIC =
            Set.of("/api/v1/unsubscribe/", "/api/v1/survey-answers/");

    private static final String FAILURE = EdgeLogin.class.getName();

    private final HttpAuthenticator authenticator;
    private final Problems problems;
    private final AtomicBoolean issuerReachable = new AtomicBoolean(true);

    EdgeLogin(HttpAuthenticator authenticator, Problems problems) {
        this.authenticator = authenticator;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.LOGIN).handler(this::login);
        router.route("/api/*").order(RouteOrder.LOGIN_REQUIRED).handler(this::requireLogin);
    }

    private void login(RoutingContext ctx) {
        ctx.request().pause(); // its body is for the service
        authenticator
                .attemptAuthentication(ctx)
                .subscribe()
                .with(identity -> loggedIn(ctx, identity), failure -> failed(ctx, failure));
    }

    private void loggedIn(RoutingContext ctx, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            String subject = token.getSubject() == null ? token.getName() : token.getSubject();
            if (!issuerReachable.get()) {
                issuerReachable.set(true); // logged anew when it fails again
            }
            new Caller(subject, identity.getRoles()).attach(ctx);
        }
        ctx.next();
    }

    private static void failed(RoutingContext ctx, Throwable failure) {
        ctx.put(FAILURE, failure);
        ctx.next();
    }

    private static boolean isPublic(String path) {
        return PUBLIC.stream().anyMatch(path::startsWith);
    }

    private void requireLogin(RoutingContext ctx) {
        if (Caller.of(ctx) != null || isPublic(ctx.normalizedPath())) {
            ctx.next();
            return;
        }
        Throwable failure = ctx.get(FAILURE);
        if (failure != null && !(failure instanceof AuthenticationFailedException)) {
            if (issuerReachable.compareAndSet(true, false)) {
                LOG.warnf("Tokens cannot be checked: %s", failure.getMessage());
            }
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.answer(ctx, 503, "service-unavailable");
            return;
        }
        ctx.response()
                .putHeader(
                        "WWW-Authenticate",
                        failure == null ? "Bearer" : "Bearer error=\"invalid_token\"");
        problems.answer(ctx, 401, "unauthenticated");
    }
}
