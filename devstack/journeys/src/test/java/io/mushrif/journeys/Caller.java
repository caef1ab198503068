package io.mushrif.journeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.mushrif.devstack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** Somebody who uses the public API at the gateway. */
final class Caller {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** What came back. */
    record Answer(int status, HttpResponse<byte[]> response) {

        JsonNode json() {
            try {
                return response.body().length == 0
                        ? MissingNode.getInstance()
                        : JSON.readTree(response.body());
            } catch (IOException e) {
                throw new IllegalStateException(text(), e);
            }
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        Answer require(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        response.request().uri() + " answers " + status + ": " + text());
            }
            return this;
        }
    }

    private final Stack stack;
    private final String user;

    private Caller(Stack stack, String user) {
        this.stack = stack;
        this.user = user;
    }

    static Caller named(Stack stack, String user) {
        return new Caller(stack, user);
    }

    static Caller nobody(Stack stack) {
        return new Caller(stack, null);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return send("POST", path, bytes(body), with(headers, "Content-Type", "application/json"));
    }

    Answer patch(String path, Map<String, ?> body, String... headers) {
        return send("PATCH", path, bytes(body), with(headers, "Content-Type", "application/json"));
    }

    Answer put(String path, Map<String, ?> body, String... headers) {
        return send("PUT", path, bytes(body), with(headers, "Content-Type", "application/json"));
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(stack.gatewayUrl() + path))
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(body));
        if (user != null) {
            request.header("Authorization", "Bearer " + stack.token(user));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new CallFailed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed(e);
        }
    }

    /** No answer came: what the call did is not known. */
    static final class CallFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        CallFailed(Exception cause) {
            super(cause);
        }
    }

    private static byte[] bytes(Map<String, ?> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
