package io.mushrif.gateway.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.gateway.route.Upstream;
import io.mushrif.gateway.route.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@code GET /openapi.json}: the API of all services in one document, put together anew when the
 * last one is a minute old. A service that cannot be asked is named in {@code
 * x-unavailable-services}; such a document is kept for five seconds only.
 */
@ApplicationScoped
class OpenApiEndpoint {

    private static final Logger LOG = Logger.getLogger(OpenApiEndpoint.class);

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration KEPT_WHEN_INCOMPLETE = Duration.ofSeconds(5);

    /** A document, or the work on it, and until when it is good. */
    private record Edition(Future<Buffer> document, long expiresNanos) {

        boolean isCurrent() {
            return System.nanoTime() - expiresNanos < 0 && !document.failed();
        }
    }

    private final Upstreams upstreams;
    private final ObjectMapper json;
    private final String version;
    private final AtomicReference<Edition> current = new AtomicReference<>();

    OpenApiEndpoint(
            Upstreams upstreams,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.upstreams = upstreams;
        this.json = json;
        this.version = version;
    }

    void install(@Observes Router router) {
        router.get("/openapi.json").handler(this::answer);
    }

    private void answer(RoutingContext ctx) {
        Edition edition = current.get();
        if (edition == null || !edition.isCurrent()) {
            edition = new Edition(fetch(), System.nanoTime() + KEPT.toNanos());
            current.set(edition);
        }
        edition.document()
                .onSuccess(
                        document ->
                                ctx.response()
                                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                        .end(document))
                .onFailure(ctx::fail);
    }

    private Future<Buffer> fetch() {
        Map<Upstream, JsonNode> fetched = new LinkedHashMap<>();
        return Future.all(
                        Stream.of(Upstream.values())
                                .map(
                                        upstream ->
                                                fetch(upstream)
                                                        .onSuccess(
                                                                document ->
                                                                        fetched.put(
                                                                                upstream, document))
                                                        .otherwiseEmpty())
                                .toList())
                .map(done -> merge(fetched));
    }

    private Future<JsonNode> fetch(Upstream upstream) {
        return upstreams
                .get(upstream, "/q/openapi?format=json", PATIENCE)
                .map(this::parse)
                .onFailure(e -> LOG.debugf("No OpenAPI of %s: %s", upstream.key(), e));
    }

    private JsonNode parse(Upstreams.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("Status " + answer.status());
        }
        try {
            JsonNode document = json.readTree(answer.body().getBytes());
            if (!document.path("openapi").isTextual()) {
                throw new IllegalStateException("Not an OpenAPI document");
            }
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Buffer merge(Map<Upstream, JsonNode> fetched) {
        Map<String, JsonNode> services = new LinkedHashMap<>();
        ArrayNode unavailable = json.createArrayNode();
        for (Upstream upstream : Upstream.values()) {
            if (fetched.containsKey(upstream)) {
                services.put(upstream.key(), fetched.get(upstream));
            } else {
                unavailable.add(upstream.key());
            }
        }
        ObjectNode merged = OpenApiMerge.merge(services, "Mushrif API", version);
        if (!unavailable.isEmpty()) {
            merged.set("x-unavailable-services", unavailable);
            current.updateAndGet(
                    edition ->
                            new Edition(
                                    edition.document(),
                                    System.nanoTime() + KEPT_WHEN_INCOMPLETE.toNanos()));
        }
        try {
            return Buffer.buffer(json.writeValueAsBytes(merged));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
