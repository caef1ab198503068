package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Stack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The door to everything: documents, health, and what it says when a service is away. */
class GatewayIT {

    private final Stack stack = Mushrif.running();

    @Test
    void the_documents_of_all_services_are_one() {
        Caller nobody = Caller.nobody(stack);
        JsonNode paths = nobody.get("/openapi.json").require(200).json().path("paths");
        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/complaints",
                        "/api/v1/imports",
                        "/api/v1/evaluations",
                        "/api/v1/agents",
                        "/api/v1/kpis/{key}");
        assertThat(nobody.get("/docs/").require(200).text()).contains("swagger");
    }

    @Test
    void a_service_that_is_away_is_said_at_once_in_the_language_of_the_caller() {
        stack.service("quality").stop();
        try {
            Caller manager = Caller.named(stack, "manager1");
            manager.get("/api/v1/kpis").require(200);
            Caller.Answer answer = manager.get("/api/v1/scorecards", "Accept-Language", "ar");
            assertThat(answer.require(503).json().path("code").asText())
                    .isEqualTo("service-unavailable");
            assertThat(answer.json().path("title").asText()).isEqualTo("غير متاح حاليًا");
            assertThat(Caller.nobody(stack).get("/health").json().path("status").asText())
                    .isEqualTo("DEGRADED");
        } finally {
            stack.service("quality").restart();
        }
        Awaitility.await()
                .until(
                        () ->
                                Caller.nobody(stack)
                                        .get("/health")
                                        .json()
                                        .path("status")
                                        .asText()
                                        .equals("UP"));
    }
}
