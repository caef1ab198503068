package io.mushrif.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RoutingApiTest {

    @TestHTTPResource("/")
    URL gateway;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/complaints, complaints",
        "/api/v1/complaints/0190-1/resolution, complaints",
        "/api/v1/customers, complaints",
        "/api/v1/interactions, complaints",
        "/api/v1/imports/7, complaints",
        "/api/v1/import-mappings, complaints",
        "/api/v1/mailboxes, complaints",
        "/api/v1/calendars, complaints",
        "/api/v1/departments/shipping, complaints",
        "/api/v1/referrals, complaints",
        "/api/v1/operations/complaints/dead-letters, complaints",
        "/api/v1/scorecards, quality",
        "/api/v1/evaluations/1, quality",
        "/api/v1/survey-imports/7, quality",
        "/api/v1/survey-import-mappings/sfo, quality",
        "/api/v1/operations/quality/dead-letters, quality"
    })
    void a_path_leads_to_the_service_that_owns_it(String path, String service) {
        as("router").get(path).then().statusCode(200).body("service", equalTo(service));
    }

    @Test
    void path_query_method_and_body_arrive_untouched() {
        String uri =
                "/api/v1/complaints/a%20b?status=open&q=%D8%B4%D9%83%D9%88%D9%89+x&sort=-receivedAt";

        as("router")
                .urlEncodingEnabled(false)
                .body("{\"subject\":\"شكوى\"}")
                .contentType("application/json")
                .patch(uri)
                .then()
                .statusCode(200)
                .body("method", equalTo("PATCH"))
                .body("uri", equalTo(uri))
                .body("length", equalTo(22));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/complaintsx",
                "/api/v2/complaints",
                "/api",
                "/api/v1/operations/dead-letters"
            })
    void an_unknown_address_of_the_api_is_a_problem(String path) {
        as("router")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("no-such-address"))
                .body("instance", equalTo(path));
    }

    @Test
    void an_unknown_address_elsewhere_is_a_problem() {
        RestAssured.given()
                .get("/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("no-such-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/complaints/../kpis",
                "/api/v1/complaints/../../../q/metrics",
                "/api/v1/complaints/%2e%2e/%2E%2E/%2e%2e/q/metrics",
                "/api/v1/complaints/./1",
                "//api/v1/complaints"
            })
    void a_path_that_means_another_one_is_refused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\n", Tokens.of("climber")))
                .startsWith("HTTP/1.1 404");
    }

    @Test
    void the_request_id_of_the_caller_reaches_the_service_and_comes_back() {
        as("router")
                .header("X-Request-Id", "call-17")
                .get("/api/v1/complaints")
                .then()
                .header("X-Request-Id", "call-17")
                .body("headers.x-request-id", equalTo("call-17"));
    }

    @Test
    void a_request_id_that_is_missing_or_odd_is_replaced() {
        Response odd = as("router").header("X-Request-Id", "a b\"c").get("/api/v1/complaints");
        Response missing = as("router").get("/api/v1/complaints");

        String uuid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        odd.then().header("X-Request-Id", matchesPattern(uuid));
        missing.then().header("X-Request-Id", matchesPattern(uuid));
        assertThat(missing.path("headers.x-request-id").toString())
                .isEqualTo(missing.header("X-Request-Id"));
    }

    @Test
    void the_trace_of_the_caller_goes_on_in_the_service_under_a_span_of_the_gateway() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        String callersSpan = "b7ad6b7169203331";

        String received =
                as("router")
                        .header("traceparent", "00-" + trace + "-" + callersSpan + "-01")
                        .get("/api/v1/complaints")
                        .path("headers.traceparent");

        assertThat(received).startsWith("00-" + trace + "-").doesNotContain(callersSpan);
    }

    @Test
    void a_request_without_trace_gets_one() {
        as("router")
                .get("/api/v1/complaints")
                .then()
                .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void a_service_learns_where_the_request_came_from_and_not_what_the_caller_claims() {
        as("router")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=203.0.113.9")
                .get("/api/v1/complaints")
                .then()
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", equalTo("localhost:" + gateway.getPort()))
                .body("headers.host", equalTo("localhost:" + gateway.getPort()))
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.forwarded", nullValue());
    }

    @Test
    void headers_of_one_connection_stay_on_it() throws IOException {
        String answer =
                raw(
                        "POST /api/v1/complaints/created HTTP/1.1\r\nConnection: X-Mine\r\nX-Mine: 1\r\n",
                        Tokens.of("router"));

        assertThat(answer)
                .startsWith("HTTP/1.1 201")
                .doesNotContainIgnoringCase("X-Hop")
                .containsIgnoringCase("Location: /api/v1/complaints/created/1\r\n");
    }

    @Test
    void a_location_of_the_service_becomes_a_path() {
        as("router")
                .post("/api/v1/complaints/created")
                .then()
                .statusCode(201)
                .header("Location", "/api/v1/complaints/created/1");
    }

    @Test
    void answers_without_a_body_have_none() {
        as("router")
                .get("/api/v1/complaints/empty")
                .then()
                .statusCode(204)
                .header("Transfer-Encoding", nullValue());
        as("router")
                .get("/api/v1/complaints/unchanged")
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"");
        as("router").head("/api/v1/complaints").then().statusCode(200);
    }

    @Test
    void a_page_of_a_service_keeps_its_policy_when_that_begins_with_nothing() {
        String inert = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        as("router")
                .queryParam("policy", inert)
                .get("/api/v1/complaints/letter")
                .then()
                .header("Content-Security-Policy", inert);
        as("router")
                .queryParam("policy", "default-src *")
                .get("/api/v1/complaints/letter")
                .then()
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void every_answer_carries_the_security_headers() {
        as("router")
                .get("/api/v1/complaints")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store")
                .header("Strict-Transport-Security", nullValue());
        RestAssured.given()
                .get("/api/v1/complaints")
                .then()
                .statusCode(401)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Request-Id", notNullValue());
        RestAssured.given().get("/q/health/live").then().header("X-Frame-Options", "DENY");
    }

    @Test
    void what_a_service_says_about_caching_stands() {
        as("router").post("/api/v1/complaints/created").then().header("Cache-Control", "max-age=7");
    }

    @Test
    void cross_origin_requests_are_not_answered_unless_configured() {
        as("router")
                .header("Origin", "https://console.example")
                .get("/api/v1/complaints")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
        RestAssured.given()
                .header("Origin", "https://console.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/complaints")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void figures_name_the_line_of_the_route_table_and_no_ids() {
        as("router").get("/api/v1/complaints/5f0e/timeline").then().statusCode(200);

        String metrics = RestAssured.given().get("/q/metrics").asString();

        assertThat(metrics).contains("uri=\"/api/v1/complaints\"").doesNotContain("5f0e");
    }

    private static RequestSpecification as(String subject) {
        return Tokens.caller(subject, "integration");
    }

    /** Sends what no well-behaved client would. */
    private String raw(String head, String token) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort())) {
            String connection = head.contains("Connection:") ? "" : "Connection: close\r\n";
            socket.getOutputStream()
                    .write(
                            (head
                                            + "Host: localhost\r\nContent-Length: 0\r\nAuthorization: Bearer "
                                            + token
                                            + "\r\n"
                                            + connection
                                            + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5000);
            byte[] buffer = new byte[8192];
            int read = socket.getInputStream().read(buffer);
            return new String(buffer, 0, Math.max(0, read), StandardCharsets.UTF_8);
        }
    }
}
