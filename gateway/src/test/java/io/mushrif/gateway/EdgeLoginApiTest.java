package io.mushrif.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class EdgeLoginApiTest {

    private static final String PATH = "/api/v1/complaints";

    @Test
    void links_of_customers_need_no_token_and_nothing_beside_it() {
        given().get("/api/v1/unsubscribe/abc").then().statusCode(200);
        given().get("/api/v1/survey-answers/abc").then().statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/api/v1/unsubscribe/abc")
                .then()
                .statusCode(200);
        for (String path :
                List.of(
                        "/api/v1/unsubscribe",
                        "/api/v1/unsubscribed/abc",
                        "/api/v1/survey-answers",
                        "/api/v1/surveys/abc",
                        "/api/v1/outreach-campaigns")) {
            given().get(path).then().statusCode(401);
        }
        for (String path :
                List.of(
                        "/api/v1/unsubscribe/../customers",
                        "/api/v1/unsubscribe/%2e%2e/customers")) {
            given().urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(anyOf(equalTo(401), equalTo(404)));
        }
    }

    @Test
    void a_request_without_token_is_refused_in_english() {
        given().get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .header("Content-Language", "en")
                .body("type", equalTo("urn:mushrif:problem:unauthenticated"))
                .body("code", equalTo("unauthenticated"))
                .body("title", equalTo("Sign-in needed"))
                .body("status", equalTo(401))
                .body("instance", equalTo(PATH))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void a_request_without_token_is_refused_in_arabic_when_the_caller_reads_arabic() {
        given().header("Accept-Language", "ar-SA,ar;q=0.9,en;q=0.5")
                .get(PATH)
                .then()
                .statusCode(401)
                .header("Content-Language", "ar")
                .body("title", equalTo("يلزم تسجيل الدخول"));
    }

    @Test
    void a_valid_token_is_let_through_and_passed_on() {
        String token = Tokens.of("agent1", "agent");

        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo("Bearer " + token));
    }

    @Test
    void a_token_without_roles_is_let_through_because_services_decide_on_roles() {
        Tokens.caller("nobody").get(PATH).then().statusCode(200);
    }

    @Test
    void a_token_for_another_audience_is_refused() {
        refused(
                TestIssuer.sign(
                        TestIssuer.claims(Tokens.issuer(), "agent1")
                                .audience(Set.of("another-api"))));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(TestIssuer.token("https://elsewhere.example/realms/mushrif", "agent1"));
    }

    @Test
    void an_expired_token_is_refused() {
        refused(
                TestIssuer.sign(
                        TestIssuer.claims(Tokens.issuer(), "agent1")
                                .expiresIn(Duration.ofMinutes(-10))));
    }

    @Test
    void a_token_with_a_changed_payload_is_refused() {
        String[] parts = Tokens.of("agent1", "agent").split("\\.");
        String[] others = Tokens.of("admin1", "admin").split("\\.");
        refused(parts[0] + "." + others[1] + "." + parts[2]);
    }

    @Test
    void a_token_that_is_no_token_is_refused() {
        refused("hello");
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .body("code", equalTo("unauthenticated"));
    }
}
