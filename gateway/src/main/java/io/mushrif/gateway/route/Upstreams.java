package io.mushrif.gateway.route;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Connections to the services. */
@ApplicationScoped
public class Upstreams {

    private static final Logger LOG = Logger.getLogger(Upstreams.class);

    /** What a service answered to a question of the gateway itself. */
    public record Answer(int status, Buffer body) {}

    private final HttpClient client;
    private final MeterRegistry meters;
    private final Map<Upstream, URI> addresses = new EnumMap<>(Upstream.class);
    private final Set<Upstream> failing = ConcurrentHashMap.newKeySet();

    Upstreams(Vertx vertx, GatewayConfig config, MeterRegistry meters) {
        this.meters = meters;
        addresses.put(Upstream.COMPLAINTS, config.services().complaints());
        addresses.put(Upstream.QUALITY, config.services().quality());
        addresses.put(Upstream.STAFFING, config.services().staffing());
        addresses.put(Upstream.REPORTING, config.services().reporting());
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(
                                        Math.toIntExact(config.connectTimeout().toMillis()))
                                .setKeepAlive(true)
                                .setKeepAliveTimeout(
                                        Math.toIntExact(config.keepAlive().toSeconds())),
                        new PoolOptions()
                                .setHttp1MaxSize(config.connections())
                                .setMaxWaitQueueSize(config.connections() * 4));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    HttpClient client() {
        return client;
    }

    /** Whether a URI points at the service itself. */
    boolean isAddressOf(Upstream upstream, URI uri) {
        URI address = addresses.get(upstream);
        return address.getHost().equals(uri.getHost()) && port(address) == port(uri);
    }

    /**
     * A request to be filled in and sent. Fails with {@link UnreachableException} when there is no
     * connection; the request fails with {@link TimeoutException} when the answer does not begin
     * within {@code timeLimit}.
     */
    Future<HttpClientRequest> request(Upstream upstream, Duration timeLimit) {
        return client.request(
                        options(upstream)
                                .setConnectTimeout(
                                        timeLimit.toMillis()) // waiting for the pool included
                                .setIdleTimeout(timeLimit.toMillis()))
                .recover(
                        failure ->
                                Future.failedFuture(new UnreachableException(upstream, failure)));
    }

    /** Asks the service something that is not part of its API. */
    public Future<Answer> get(Upstream upstream, String uri, Duration timeLimit) {
        return client.request(
                        options(upstream)
                                .setMethod(HttpMethod.GET)
                                .setURI(uri)
                                .putHeader("Accept", "application/json")
                                .setTimeout(timeLimit.toMillis()))
                .compose(HttpClientRequest::send)
                .compose(
                        response ->
                                response.body()
                                        .map(body -> new Answer(response.statusCode(), body)));
    }

    /** The service answered; whatever was wrong is over. */
    void answered(Upstream upstream) {
        if (!failing.isEmpty() && failing.remove(upstream)) {
            LOG.infof("%s answers again", upstream.key());
        }
    }

    /** The service did not answer. Logged once, until it answers again. */
    void failed(Upstream upstream, Throwable cause) {
        if (failing.add(upstream)) {
            LOG.warnf(
                    "%s does not answer: %s",
                    upstream.key(), cause.getCause() == null ? cause : cause.getCause());
        }
    }

    /** Counts a request that was sent a second time. */
    void countRepeated(Upstream upstream) {
        meters.counter("mushrif.gateway.repeated", "service", upstream.key()).increment();
    }

    private RequestOptions options(Upstream upstream) {
        URI address = addresses.get(upstream);
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(port(address))
                .setSsl(isTls(address));
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return isTls(address) ? 443 : 80;
    }

    private static boolean isTls(URI address) {
        return "https".equals(address.getScheme());
    }
}
