package io.mushrif.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Access tokens of the demo users and of the client {@code crm}, from Keycloak, kept until shortly
 * before they expire.
 */
public final class Tokens {

    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> kept = new ConcurrentHashMap<>();
    private final URI endpoint;

    private record Token(String value, Instant expires) {}

    public Tokens(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** A token of a demo user, whose password is the name, or of the client {@code crm}. */
    public String of(String user) {
        Token token = kept.get(user);
        if (token == null || token.expires().isBefore(Instant.now().plus(MARGIN))) {
            token = fetch(user);
            kept.put(user, token);
        }
        return token.value();
    }

    private Token fetch(String user) {
        HttpRequest request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(ANSWER)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(user)))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new PartFailure(
                        "no token for "
                                + user
                                + ": Keycloak answers "
                                + response.statusCode()
                                + " "
                                + response.body());
            }
            JsonNode answer = json.readTree(response.body());
            return new Token(
                    answer.required("access_token").asText(),
                    Instant.now().plusSeconds(answer.required("expires_in").asLong()));
        } catch (IOException e) {
            throw new PartFailure(
                    "no token for "
                            + user
                            + ": Keycloak does not answer at "
                            + endpoint
                            + ", is ./mushrif up running?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("interrupted while fetching a token", e);
        }
    }

    private static String form(String user) {
        Map<String, String> fields =
                user.equals("crm")
                        ? Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                "crm",
                                "client_secret",
                                "crm")
                        : Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "mushrif-console",
                                "username",
                                user,
                                "password",
                                user);
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
