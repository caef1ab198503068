package io.mushrif.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/**
 * Reporting is down, staffing drops every second request of a connection, complaints can be made to
 * hang.
 */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FailureApiTest {

    @TestHTTPResource("/")
    URL gateway;

    @Test
    void a_service_that_is_down_is_said_at_once() {
        as("caller")
                .get("/api/v1/kpis/complaint-volume")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("code", equalTo("service-unavailable"));
    }

    @Test
    void a_service_that_is_down_is_said_in_arabic() {
        as("caller")
                .header("Accept-Language", "ar")
                .post("/api/v1/kpis/complaint-volume")
                .then()
                .statusCode(503)
                .body("title", equalTo("غير متاح حاليًا"));
    }

    @Test
    void a_service_that_does_not_answer_is_given_up() {
        as("caller")
                .get("/api/v1/complaints/slow")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("gateway-timeout"))
                .body("traceId", notNullValue());
    }

    @Test
    void a_body_that_does_not_arrive_is_given_up() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", gateway.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(
                    ("POST /api/v1/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
                                    + "Authorization: Bearer "
                                    + Tokens.of("slow", "integration")
                                    + "\r\n\r\nabc")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(5000);
            byte[] buffer = new byte[4096];
            int read = socket.getInputStream().read(buffer);
            assertThat(new String(buffer, 0, Math.max(read, 0), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 408");
        }
    }

    @Test
    void an_idempotent_request_survives_a_connection_that_was_closed_while_idle() {
        for (int i = 0; i < 6; i++) {
            as("caller").get("/api/v1/agents").then().statusCode(200);
            as("caller").delete("/api/v1/agents/1").then().statusCode(200);
            as("caller")
                    .header("Idempotency-Key", "key-" + i)
                    .body("{\"name\":\"Sara\"}")
                    .post("/api/v1/agents")
                    .then()
                    .statusCode(200)
                    .body(equalTo("{\"name\":\"Sara\"}"));
        }
        assertThat(RestAssured.given().get("/q/metrics").asString())
                .contains("mushrif_gateway_repeated_total{service=\"staffing\"}");
    }

    @Test
    void a_request_that_may_not_be_repeated_is_not_repeated() {
        as("caller").get("/api/v1/teams").then().statusCode(200); // leaves a connection behind

        as("caller")
                .body("{}")
                .post("/api/v1/teams")
                .then()
                .statusCode(502)
                .body("code", equalTo("answer-lost"));
    }

    private static RequestSpecification as(String subject) {
        return Tokens.caller(subject, "integration");
    }
}
