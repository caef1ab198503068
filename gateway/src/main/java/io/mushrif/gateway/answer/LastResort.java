package io.mushrif.gateway.answer;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Answers what nobody else should: addresses that do not exist, and failures of the gateway itself.
 */
@ApplicationScoped
class LastResort {

    private static final Logger LOG = Logger.getLogger(LastResort.class);

    private final Problems problems;

    LastResort(Problems problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route().order(RouteOrder.ANSWER + 1).failureHandler(this::failed);
        router.route().order(RouteOrder.ANSWER + 1).handler(this::refuseCrookedPaths);
        router.route().order(RouteOrder.NOT_FOUND).handler(this::notFound);
    }

    /**
     * A path such as {@code /api/v1/kpis/../../q/metrics} means one address to the route table and
     * another to a service; no honest caller sends one.
     */
    private void refuseCrookedPaths(RoutingContext ctx) {
        if (slashes(ctx.request().path()) == slashes(ctx.normalizedPath())) {
            ctx.next();
        } else {
            notFound(ctx);
        }
    }

    private static long slashes(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private void notFound(RoutingContext ctx) {
        problems.answer(ctx, 404, "no-such-address");
    }

    private void failed(RoutingContext ctx) {
        switch (ctx.statusCode()) {
            case 404 -> notFound(ctx);
            case 405 -> problems.answer(ctx, 405, "method-not-allowed");
            case 400 -> problems.answer(ctx, 400, "bad-request");
            default -> {
                LOG.errorf(ctx.failure(), "Request failed with status %d", ctx.statusCode());
                problems.answer(ctx, 500, "internal-error");
            }
        }
    }
}
