package io.mushrif.gateway.health;

import io.mushrif.gateway.health.PlatformHealth.ServiceHealth;
import io.mushrif.gateway.health.PlatformHealth.Status;
import io.mushrif.gateway.route.Upstream;
import io.mushrif.gateway.route.Upstreams;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code GET /health}: asks every service whether it is ready. 200 as long as any is, 503 when none
 * is. The gateway's own health is under {@code /q/health}, its figures under {@code /q/metrics};
 * nothing but the cluster's NetworkPolicy (or whatever stands before the gateway) keeps the public
 * away from {@code /q}.
 */
@ApplicationScoped
class HealthEndpoint {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Upstreams upstreams;

    HealthEndpoint(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    void install(@Observes Router router) {
        router.get("/health").handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        List<Future<ServiceHealth>> asked = Stream.of(Upstream.values()).map(this::ask).toList();
        Future.all(asked)
                .onSuccess(
                        all -> {
                            Map<String, ServiceHealth> services = new LinkedHashMap<>();
                            for (Upstream upstream : Upstream.values()) {
                                services.put(upstream.key(), all.resultAt(upstream.ordinal()));
                            }
                            PlatformHealth health = PlatformHealth.of(services);
                            ctx.response()
                                    .setStatusCode(health.status() == Status.DOWN ? 503 : 200);
                            ctx.json(health);
                        })
                .onFailure(ctx::fail);
    }

    private Future<ServiceHealth> ask(Upstream upstream) {
        long start = System.nanoTime();
        return upstreams
                .get(upstream, "/q/health/ready", PATIENCE)
                .map(answer -> answer.status() == 200 ? Status.UP : Status.DOWN)
                .otherwise(Status.DOWN)
                .map(
                        status ->
                                new ServiceHealth(
                                        status,
                                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }
}
