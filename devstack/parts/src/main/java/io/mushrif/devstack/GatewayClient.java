package io.mushrif.devstack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** Calls the public API at the gateway as a demo user or as the client {@code crm}. */
public final class GatewayClient {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration UPLOAD = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String gateway;
    private final Tokens tokens;

    public GatewayClient(Addresses addresses, Tokens tokens) {
        this.gateway = addresses.gateway();
        this.tokens = tokens;
    }

    /**
     * What the gateway answered.
     *
     * @param location the Location header, null when there was none
     * @param body the JSON body, a missing node when it was empty or no JSON
     */
    public record Answer(String call, int status, String location, JsonNode body, String text) {

        /** The answer itself when it is one of these, else a failure that quotes it. */
        public Answer require(int... statuses) {
            for (int expected : statuses) {
                if (status == expected) {
                    return this;
                }
            }
            throw new PartFailure(call + " answers " + status + ": " + text);
        }

        /** The text at a JSON pointer; a failure that quotes the answer when it is not there. */
        public String textAt(String pointer) {
            JsonNode node = body.at(pointer);
            if (!node.isValueNode()) {
                throw new PartFailure(call + " answers without " + pointer + ": " + text);
            }
            return node.asText();
        }

        /** The code of a problem, empty when the answer is none. */
        public String problem() {
            return body.path("code").asText("");
        }
    }

    public Answer get(String user, String path) {
        return send(user, HttpRequest.newBuilder(URI.create(gateway + path)).GET().timeout(ANSWER));
    }

    /** Posts JSON under an idempotency key of its own; an empty body when null. */
    public Answer post(String user, String path, JsonNode body) {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString());
        return send(
                user,
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .POST(publisher)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** Posts JSON to what has not been changed since a version; an empty body when null. */
    public Answer post(String user, String path, JsonNode body, long version) {
        HttpRequest.BodyPublisher publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body.toString());
        return send(
                user,
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .POST(publisher)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"" + version + "\""));
    }

    /** Puts JSON. */
    public Answer put(String user, String path, JsonNode body) {
        return send(
                user,
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .PUT(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .timeout(ANSWER)
                        .header("Content-Type", "application/json"));
    }

    /** Posts a gzipped file as it is. */
    public Answer postGzip(String user, String path, String contentType, Path file) {
        return postFile(user, path, contentType, "gzip", file);
    }

    /** Posts a file as it is. */
    public Answer postFile(String user, String path, String contentType, Path file) {
        return postFile(user, path, contentType, "identity", file);
    }

    private Answer postFile(
            String user, String path, String contentType, String encoding, Path file) {
        try {
            return send(
                    user,
                    HttpRequest.newBuilder(URI.create(gateway + path))
                            .POST(HttpRequest.BodyPublishers.ofFile(file))
                            .timeout(UPLOAD)
                            .header("Content-Type", contentType)
                            .header("Content-Encoding", encoding)
                            .header("Idempotency-Key", UUID.randomUUID().toString()));
        } catch (FileNotFoundException e) {
            throw new PartFailure("there is no " + file, e);
        }
    }

    private Answer send(String user, HttpRequest.Builder builder) {
        HttpRequest request =
                builder.header("Authorization", "Bearer " + tokens.of(user))
                        .header("Accept", "application/json")
                        .build();
        String call = request.method() + " " + request.uri();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    call,
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(null),
                    parsed(response.body()),
                    response.body());
        } catch (IOException e) {
            throw new PartFailure(
                    call + " fails: " + e.getMessage() + " (is ./mushrif up running?)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted in " + call, e);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : json.readTree(body);
        } catch (JsonProcessingException e) {
            // Not every error on the way speaks JSON; the text itself is quoted where the status is
            // refused.
            return MissingNode.getInstance();
        }
    }
}
