package io.mushrif.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CorsApiTest.ForTheConsole.class)
@QuarkusTestResource(Surroundings.class)
class CorsApiTest {

    private static final String CONSOLE = "https://console.example";

    @Test
    void a_preflight_of_a_configured_origin_is_answered_without_token() {
        given().header("Origin", CONSOLE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/api/v1/complaints")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", CONSOLE)
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("authorization"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void a_configured_origin_may_read_answers_and_their_headers() {
        Tokens.caller("console", "agent")
                .header("Origin", CONSOLE)
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", CONSOLE)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void another_origin_may_not() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/api/v1/complaints")
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void behind_tls_browsers_are_told_to_insist_on_it() {
        given().get("/api/v1/complaints")
                .then()
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("X-Request-Id", notNullValue());
    }

    /** As an installation with the console on another host, behind TLS. */
    public static final class ForTheConsole implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.cors.enabled",
                    "true",
                    "quarkus.http.cors.origins",
                    CONSOLE,
                    "mushrif.gateway.answer.strict-transport-security",
                    "365d");
        }
    }
}
