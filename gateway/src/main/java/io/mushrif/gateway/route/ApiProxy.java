package io.mushrif.gateway.route;

import io.mushrif.gateway.answer.Problems;
import io.mushrif.gateway.answer.RouteOrder;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Hands what comes in under {@code /api} to the service that owns the path, untouched. */
@ApplicationScoped
class ApiProxy {

    private static final Logger LOG = Logger.getLogger(ApiProxy.class);

    private static final String UNKNOWN = "/api";

    private final GatewayConfig config;
    private final Upstreams upstreams;
    private final Problems problems;

    ApiProxy(GatewayConfig config, Upstreams upstreams, Problems problems) {
        this.config = config;
        this.upstreams = upstreams;
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(RouteOrder.FIND).handler(this::find);
        router.route("/api/*").order(RouteOrder.PROXY).handler(this::forward);
    }

    private void find(RoutingContext ctx) {
        Route route = Routes.find(ctx.normalizedPath()).orElse(null);
        if (route != null) {
            route.attach(ctx);
        }
        HttpServerRequestInternal measured = (HttpServerRequestInternal) ctx.request();
        if (measured.metric() instanceof HttpRequestMetric metric) {
            metric.setTemplatePath(
                    route == null ? UNKNOWN : route.prefix()); // ids stay out of metrics
        }
        ctx.next();
    }

    private void forward(RoutingContext ctx) {
        Route route = Route.of(ctx);
        if (route == null) {
            problems.answer(ctx, 404, "no-such-address");
            return;
        }
        HttpServerRequest request = ctx.request();
        boolean upload = route.isUpload(request.method(), ctx.normalizedPath());
        long limit = upload ? route.uploads().limit(config) : config.bodyLimit().asLongValue();
        if (announcedLength(request) > limit) {
            problems.answer(ctx, 413, "body-too-large");
            return;
        }
        long hold = Exchange.isIdempotent(request) ? config.repeatableBody().asLongValue() : 0;
        RequestBody.of(request, limit, hold)
                .onSuccess(
                        body ->
                                forward(
                                        request,
                                        new Exchange(
                                                ctx,
                                                route,
                                                upstreams,
                                                problems,
                                                body,
                                                upload
                                                        ? config.uploadTimeLimit()
                                                        : config.timeLimit())))
                .onFailure(gone -> LOG.debugf("Body broke off: %s", gone));
    }

    private void forward(HttpServerRequest request, Exchange exchange) {
        HttpProxy.reverseProxy(upstreams.client())
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(request);
    }

    private static long announcedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
