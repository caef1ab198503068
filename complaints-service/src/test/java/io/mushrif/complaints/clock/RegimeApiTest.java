package io.mushrif.complaints.clock;

import static io.mushrif.complaints.ApiSteps.move;
import static io.mushrif.complaints.ApiSteps.register;
import static io.mushrif.complaints.ApiSteps.version;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Statutory clocks beside service clocks on real complaints. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegimeApiTest {

    @Test
    void the_clocks_of_the_law_run_beside_those_of_the_house() {
        // Thursday 2 April 2026, 10:00 in London: the Thursday before Easter
        TestClock clock = TestClock.installed("2026-04-02T09:00:00Z");
        String id = register(Map.of("regime", "uk-disp")).path("id");
        complaint(id)
                .body("regime", equalTo("uk-disp"))
                .body(
                        "clocks.name",
                        contains("ACKNOWLEDGE", "RESOLVE", "SUMMARY", "FINAL_RESPONSE"))
                .body("clocks.policy", contains("service", "service", "uk-disp", "uk-disp"))
                .body("clocks.kind", contains("SERVICE", "SERVICE", "STATUTORY", "STATUTORY"))
                .body("clocks[2].target", equalTo("3BD"))
                .body("clocks[2].dueAt", equalTo("2026-04-09T16:00:00Z"))
                .body("clocks[3].target", equalTo("P8W"))
                .body("clocks[3].dueAt", equalTo("2026-05-28T09:00:00Z"));
        clock.advance(Duration.ofHours(1));
        move(id, "acknowledgement", Map.of())
                .body("clocks.state", contains("MET", "RUNNING", "RUNNING", "RUNNING"));
        move(id, "waiting", Map.of("party", "CUSTOMER", "reason", "the card number"))
                .body("clocks.state", contains("MET", "PAUSED", "RUNNING", "RUNNING"))
                .body("clocks[1].dueAt", nullValue())
                .body("nextDueAt", equalTo("2026-04-09T16:00:00Z"));
        clock.advance(Duration.ofDays(14));
        complaint(id)
                .body("clocks.state", contains("MET", "PAUSED", "BREACHED", "RUNNING"))
                .body("clocks[2].breachedAt", equalTo("2026-04-09T16:00:00Z"));
        move(id, "resumption", Map.of());
        move(id, "resolution", Map.of("outcome", "UPHELD", "response", "Money back"))
                .body("clocks.state", contains("MET", "MET", "BREACHED", "MET"))
                .body("nextDueAt", nullValue());
    }

    @Test
    void a_reply_of_the_customer_starts_a_clock_of_its_own() {
        TestClock.installed("2026-03-01T07:00:00Z");
        String id = register(Map.of("priority", "URGENT")).path("id");
        move(id, "acknowledgement", Map.of());
        move(id, "customer-reply", Map.of("text", "And the fee?"))
                .statusCode(200)
                .body("clocks.find { it.name == 'NEXT_RESPONSE' }.state", equalTo("RUNNING"))
                .body("clocks.find { it.name == 'NEXT_RESPONSE' }.target", equalTo("PT4H"));
    }

    @Test
    void a_complaint_can_come_under_another_law() {
        TestClock.installed("2026-03-01T07:00:00Z");
        String id = register(Map.of("regime", "uk-disp")).path("id");
        change(id, "regime", "sa-sama")
                .statusCode(200)
                .body("clocks.policy", contains("service", "service", "sa-sama", "sa-sama"));
        complaint(id)
                .body("clocks.policy", contains("service", "service", "sa-sama", "sa-sama"))
                .body(
                        "clocks.find { it.name == 'FINAL_RESPONSE' }.dueAt",
                        equalTo("2026-03-08T14:00:00Z"));
    }

    @Test
    void a_legal_entity_brings_its_law_with_it() {
        TestClock.installed("2026-03-01T07:00:00Z");
        String entity = "Bank " + UUID.randomUUID();
        Api.as("m", Roles.OPERATIONS_MANAGER)
                .body(Map.of("title", Map.of("en", "Bank"), "regime", "au-rg271"))
                .put("/api/v1/legal-entities/" + entity)
                .then()
                .statusCode(200);
        String id = register(Map.of("legalEntity", entity)).path("id");
        complaint(id)
                .body("regime", equalTo("au-rg271"))
                .body("clocks.policy", contains("service", "service", "au-rg271", "au-rg271"));
    }

    @Test
    void a_law_that_nobody_knows_is_refused_and_so_is_the_house_itself() {
        for (String regime : new String[] {"no-such-law", "service"}) {
            Api.as("crm", Roles.INTEGRATION)
                    .body(Map.of("channel", "CALL", "description", "x", "regime", regime))
                    .post("/api/v1/complaints")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("regime"))
                    .body("violations[0].code", equalTo("unknown-reference"));
        }
        String id = register(Map.of()).path("id");
        change(id, "regime", "no-such-law")
                .statusCode(400)
                .body("violations[0].field", equalTo("regime"));
        Api.as("m", Roles.OPERATIONS_MANAGER)
                .body(Map.of("title", Map.of("en", "Bank"), "regime", "no-such-law"))
                .put("/api/v1/legal-entities/x" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("regime"));
    }

    @Test
    void a_policy_of_the_house_without_the_clocks_that_figures_are_made_of_is_refused() {
        String house =
                Api.as("m", Roles.OPERATIONS_MANAGER)
                        .get("/api/v1/clock-policies/service")
                        .asString();
        Api.as("m", Roles.OPERATIONS_MANAGER)
                .header("If-Match", "\"0\"")
                .body(house.replace("\"RESOLVE\"", "\"SOLVE\""))
                .put("/api/v1/clock-policies/service")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("clocks"))
                .body("violations[0].code", equalTo("clock-missing"));
    }

    private static ValidatableResponse change(String id, String field, String value) {
        return Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", version(id))
                .contentType("application/merge-patch+json")
                .body(Map.of(field, value))
                .patch("/api/v1/complaints/" + id)
                .then();
    }

    private static ValidatableResponse complaint(String id) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints/" + id).then();
    }
}
