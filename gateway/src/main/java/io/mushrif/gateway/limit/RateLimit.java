package io.mushrif.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.mushrif.gateway.answer.Problems;
import io.mushrif.gateway.answer.RouteOrder;
import io.mushrif.gateway.security.Caller;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Token buckets per caller: the subject of a valid token, the network address otherwise. Every
 * replica of the gateway counts for itself, so that a caller whose requests are spread over n
 * replicas may send up to n times as many. The gateway's own {@code /q} addresses are not counted.
 */
@ApplicationScoped
class RateLimit {

    private record Key(Policy policy, String caller) {}

    private final boolean enabled;
    private final Policy people;
    private final Policy integration;
    private final Policy anonymous;
    private final Cache<Key, Bucket> buckets;
    private final Problems problems;

    RateLimit(RateLimitConfig config, Problems problems) {
        this.enabled = config.enabled();
        this.people = new Policy("people", config.peoplePerSecond(), config.peopleBurst());
        this.integration =
                new Policy("integration", config.integrationPerSecond(), config.integrationBurst());
        this.anonymous =
                new Policy("anonymous", config.anonymousPerSecond(), config.anonymousBurst());
        long longestWindow =
                Math.max(people.window(), Math.max(integration.window(), anonymous.window()));
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(config.callers())
                        .expireAfterAccess(Duration.ofSeconds(longestWindow + 1)) // full again
                        .build();
        this.problems = problems;
    }

    void install(@Observes Router router) {
        if (enabled) {
            router.route().order(RouteOrder.LIMIT).handler(this::count);
        }
    }

    private void count(RoutingContext ctx) {
        if (ctx.normalizedPath().startsWith("/q/")) {
            ctx.next();
            return;
        }
        Key key = key(ctx);
        ConsumptionProbe probe =
                buckets.get(key, fresh -> fresh.policy().newBucket())
                        .tryConsumeAndReturnRemaining(1);
        ctx.response()
                .putHeader("RateLimit-Policy", key.policy().header())
                .putHeader(
                        "RateLimit",
                        key.policy()
                                .header(
                                        probe.getRemainingTokens(),
                                        seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            ctx.next();
            return;
        }
        long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        ctx.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.answer(ctx, 429, "too-many-requests", wait);
    }

    private Key key(RoutingContext ctx) {
        Caller caller = Caller.of(ctx);
        if (caller == null) {
            return new Key(anonymous, ctx.request().remoteAddress().hostAddress());
        }
        return new Key(
                caller.roles().contains("integration") ? integration : people, caller.subject());
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
