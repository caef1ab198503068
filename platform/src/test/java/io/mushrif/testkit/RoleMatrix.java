package io.mushrif.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Calls every endpoint of a service as every role and compares with the table in its docs/roles.md,
 * which names every endpoint of its OpenAPI document. A service has one subclass, which is a
 * QuarkusTest.
 */
public abstract class RoleMatrix {

    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Map<String, Map<String, String>> TABLE = MarkdownTable.in("roles.md");

    private final String publicPath;
    private final Map<String, String> samples;

    /**
     * A matrix.
     *
     * @param publicPath beginning of the paths that people without a token may call, because a
     *     signed link is their proof; null when there are none
     * @param samples what stands for the placeholders of paths that are not ids
     */
    protected RoleMatrix(String publicPath, Map<String, String> samples) {
        this.publicPath = publicPath;
        this.samples = samples;
    }

    @Test
    void the_table_names_every_endpoint_and_no_other() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get("/q/openapi?format=json").path("paths");
        TreeSet<String> endpoints = new TreeSet<>();
        paths.forEach(
                (path, methods) ->
                        methods.keySet().stream()
                                .filter(VERBS::contains)
                                .forEach(
                                        verb ->
                                                endpoints.add(
                                                        verb.toUpperCase(Locale.ROOT)
                                                                + " "
                                                                + path)));
        assertThat(new TreeSet<>(TABLE.keySet())).isEqualTo(endpoints);
    }

    @Test
    void every_role_may_do_what_the_table_says_and_nothing_else() {
        SoftAssertions soft = new SoftAssertions();
        TABLE.forEach(
                (endpoint, roles) ->
                        roles.forEach(
                                (role, cell) -> {
                                    int status = call(endpoint, AccessTokens.of("x-" + role, role));
                                    soft.assertThat(status == 403 ? "403" : "yes")
                                            .as(endpoint + " as " + role + " gave " + status)
                                            .isEqualTo(cell);
                                    soft.assertThat(status)
                                            .as(endpoint + " as " + role)
                                            .isNotEqualTo(401)
                                            .isLessThan(500);
                                }));
        soft.assertAll();
    }

    @Test
    void who_has_no_role_may_do_nothing() {
        SoftAssertions soft = new SoftAssertions();
        String token = AccessTokens.of("nobody");
        TABLE.keySet().stream()
                .filter(endpoint -> !isPublic(endpoint))
                .forEach(
                        endpoint ->
                                soft.assertThat(call(endpoint, token)).as(endpoint).isEqualTo(403));
        soft.assertAll();
    }

    @Test
    void without_a_valid_token_nobody_gets_in() {
        SoftAssertions soft = new SoftAssertions();
        String expired = AccessTokens.expired("admin1", "admin");
        String foreign = AccessTokens.forAudience("another-api", "admin1", "admin");
        for (String endpoint : TABLE.keySet()) {
            if (isPublic(endpoint)) {
                soft.assertThat(call(endpoint, null)).as(endpoint).isEqualTo(404);
                continue;
            }
            soft.assertThat(call(endpoint, null)).as(endpoint).isEqualTo(401);
            soft.assertThat(call(endpoint, expired)).as(endpoint + " expired").isEqualTo(401);
            soft.assertThat(call(endpoint, foreign)).as(endpoint + " foreign").isEqualTo(401);
        }
        soft.assertAll();
    }

    private boolean isPublic(String endpoint) {
        return publicPath != null && endpoint.contains(" " + publicPath);
    }

    private int call(String endpoint, String token) {
        String[] parts = endpoint.split(" ");
        String path = filled(parts[1]);
        RequestSpecification request =
                RestAssured.given()
                        .config(
                                RestAssured.config()
                                        .encoderConfig(
                                                EncoderConfig.encoderConfig()
                                                        .encodeContentTypeAs(
                                                                "text/csv", ContentType.TEXT)))
                        .accept(ContentType.ANY);
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!parts[0].equals("GET")) {
            boolean file = path.matches("/api/v1/([a-z]+-)?imports");
            request.contentType(file ? "text/csv" : "application/json").body(file ? "a,b\n" : "{}");
        }
        return request.request(parts[0], path).statusCode();
    }

    /** The path of something that does not exist. */
    private String filled(String template) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(
                        placeholder ->
                                samples.getOrDefault(
                                        placeholder.group(1), UUID.randomUUID().toString()));
    }
}
