package io.mushrif.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Stands where a service of Mushrif would. Tells what it received; the last segment of some paths
 * asks for more: {@code /slow} never answers, {@code /empty} answers 204, {@code /unchanged} 304,
 * {@code /created} with a Location, {@code /letter} with the {@code ?policy=} of a page, {@code
 * /large} with {@code ?bytes=} of body, {@code /events} with one event of a stream that does not
 * end.
 */
final class ServiceStandIn {

    private static final int CHUNK = 64 * 1024;

    private final String name;
    private final String openApi;
    private final HttpServer server;

    ServiceStandIn(Vertx vertx, String name, String openApi) {
        this.name = name;
        this.openApi = openApi;
        this.server =
                vertx.createHttpServer(
                                new HttpServerOptions().setHandle100ContinueAutomatically(true))
                        .requestHandler(this::answer)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    int port() {
        return server.actualPort();
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        String last = path.substring(path.lastIndexOf('/') + 1);
        HttpServerResponse response = request.response();
        if (path.startsWith("/q/health/")) {
            response.end("{\"status\":\"UP\"}");
            return;
        }
        if (path.equals("/q/openapi")) {
            response.putHeader("Content-Type", "application/json").end(openApi);
            return;
        }
        switch (last) {
            case "slow" -> request.endHandler(done -> {});
            case "empty" -> response.setStatusCode(204).end();
            case "unchanged" -> response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
            case "letter" ->
                    response.putHeader("Content-Security-Policy", request.getParam("policy")).end();
            case "created" ->
                    response.setStatusCode(201)
                            .putHeader(
                                    "Location", "http://" + request.getHeader("Host") + path + "/1")
                            .putHeader("Connection", "X-Hop")
                            .putHeader("X-Hop", "1")
                            .putHeader("Cache-Control", "max-age=7")
                            .end();
            case "events" ->
                    response.setChunked(true)
                            .putHeader("Content-Type", "text/event-stream")
                            .write("event: progress\ndata: {\"processed\":1}\n\n");
            case "large" -> sendLarge(response, Long.parseLong(request.getParam("bytes")));
            default -> tell(request);
        }
    }

    private void tell(HttpServerRequest request) {
        MessageDigest digest = sha256();
        long[] length = {0};
        request.handler(
                chunk -> {
                    length[0] += chunk.length();
                    digest.update(chunk.getBytes());
                });
        request.endHandler(
                done -> {
                    JsonObject headers = new JsonObject();
                    request.headers()
                            .forEach(h -> headers.put(h.getKey().toLowerCase(), h.getValue()));
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end(
                                    new JsonObject()
                                            .put("service", name)
                                            .put("method", request.method().name())
                                            .put("uri", request.uri())
                                            .put("headers", headers)
                                            .put("length", length[0])
                                            .put(
                                                    "sha256",
                                                    HexFormat.of().formatHex(digest.digest()))
                                            .encode());
                });
    }

    private void sendLarge(HttpServerResponse response, long bytes) {
        response.setChunked(true);
        sendRest(response, bytes);
    }

    private void sendRest(HttpServerResponse response, long bytes) {
        long left = bytes;
        while (left > 0 && !response.writeQueueFull()) {
            int size = (int) Math.min(CHUNK, left);
            response.write(Buffer.buffer(new byte[size]));
            left -= size;
        }
        if (left == 0) {
            response.end();
            return;
        }
        long rest = left;
        response.drainHandler(ready -> sendRest(response, rest));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
