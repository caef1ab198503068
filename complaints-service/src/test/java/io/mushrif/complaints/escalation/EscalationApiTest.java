package io.mushrif.complaints.escalation;

import static io.mushrif.complaints.ApiSteps.agent;
import static io.mushrif.complaints.ApiSteps.move;
import static io.mushrif.complaints.ApiSteps.moveAs;
import static io.mushrif.complaints.ApiSteps.register;
import static io.mushrif.complaints.ApiSteps.team;
import static io.mushrif.complaints.ApiSteps.timeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.mushrif.contracts.complaint.ComplaintEscalated;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EscalationApiTest {

    @Inject EscalationQueue queue;

    @Test
    void an_agent_tells_those_who_lead_the_team() {
        String supervisor = "s" + UUID.randomUUID();
        String username = "a" + UUID.randomUUID();
        UUID agent = agent(username, team(supervisor));
        String id = register(Map.of("agentId", agent)).path("id");
        moveAs(username, Roles.AGENT, id, "escalation", Map.of("reason", "the customer is furious"))
                .statusCode(200)
                .body("escalationLevel", equalTo(1));
        String escalation =
                Api.as(supervisor, Roles.SUPERVISOR)
                        .get("/api/v1/escalations?seen=false")
                        .then()
                        .statusCode(200)
                        .body("items.complaintId", contains(id))
                        .body("items[0].told", contains(supervisor))
                        .body("items[0].reason", equalTo("the customer is furious"))
                        .extract()
                        .path("items[0].id");
        Api.as(supervisor, Roles.SUPERVISOR)
                .post("/api/v1/escalations/" + escalation + "/sight")
                .then()
                .body("seenBy", equalTo(supervisor));
        Api.as(supervisor, Roles.SUPERVISOR)
                .get("/api/v1/escalations?seen=false")
                .then()
                .body("items", hasSize(0));
        Api.as("another", Roles.SUPERVISOR)
                .get("/api/v1/escalations/" + escalation)
                .then()
                .statusCode(403);
        assertThat(OutboxRows.types(UUID.fromString(id))).endsWith(ComplaintEscalated.TYPE);
    }

    @Test
    void a_breach_goes_up_by_the_matrix_and_is_taken_over() {
        UUID team = team("s" + UUID.randomUUID());
        UUID taker = agent("t" + UUID.randomUUID(), team);
        String name = "fast-" + UUID.randomUUID();
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .body(
                        Map.of(
                                "trigger",
                                "CLOCK",
                                "clock",
                                "RESOLVE",
                                "percent",
                                100,
                                "minPriority",
                                "URGENT",
                                "level",
                                3,
                                "tell",
                                List.of("OPERATIONS_MANAGERS"),
                                "takeOver",
                                taker))
                .put("/api/v1/escalation-rules/" + name)
                .then()
                .statusCode(200);
        String id = register(Map.of("priority", "URGENT")).path("id");
        String calm = register(Map.of("priority", "LOW")).path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> queue.put(List.of(waiting(id, "RESOLVE"), waiting(calm, "RESOLVE"))));
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Api.as("crm", Roles.INTEGRATION)
                                        .get("/api/v1/complaints/" + id)
                                        .then()
                                        .body("escalationLevel", equalTo(3))
                                        .body("agentId", equalTo(taker.toString())));
        assertThat(timeline(id)).contains("ESCALATED", "ASSIGNED");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                Api.as("manager1", Roles.OPERATIONS_MANAGER)
                                        .get("/api/v1/escalations?complaintId=" + calm)
                                        .then()
                                        .body("items.rule", contains("breach")));
        delete(name);
    }

    @Test
    void who_has_been_answered_is_nobodys_concern() {
        String id = register(Map.of()).path("id");
        move(id, "resolution", Map.of("outcome", "UPHELD", "response", "x")).statusCode(200);
        String late = register(Map.of()).path("id");
        QuarkusTransaction.requiringNew()
                .run(() -> queue.put(List.of(waiting(id, "RESOLVE"), waiting(late, "RESOLVE"))));
        Awaitility.await().until(() -> timeline(late).contains("ESCALATED"));
        assertThat(timeline(id)).doesNotContain("ESCALATED");
    }

    @Test
    void a_critical_complaint_goes_up_once_when_it_is_assessed() {
        String id = register(Map.of()).path("id");
        move(id, "acknowledgement", Map.of());
        Map<String, Object> critical = Map.of("severity", "CRITICAL", "impact", "HIGH");
        move(id, "assessment", critical).statusCode(200);
        move(id, "assessment", critical).statusCode(200);
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/escalations?complaintId=" + id)
                .then()
                .body("items.rule", contains("critical"))
                .body("items[0].level", equalTo(2));
    }

    @Test
    void a_rule_that_makes_no_sense_is_refused() {
        refused(Map.of("trigger", "CLOCK", "level", 1, "users", List.of("x")), "percent");
        refused(Map.of("trigger", "PERSON", "level", 1, "users", List.of("x")), "trigger");
        refused(Map.of("trigger", "ASSESSMENT", "level", 1), "tell");
        refused(
                Map.of(
                        "trigger",
                        "ASSESSMENT",
                        "level",
                        1,
                        "users",
                        List.of("x"),
                        "clock",
                        "RESOLVE"),
                "clock");
        refused(Map.of("trigger", "ASSESSMENT", "level", 10, "users", List.of("x")), "level");
        refused(
                Map.of("trigger", "ASSESSMENT", "level", 1, "takeOver", UUID.randomUUID()),
                "takeOver");
    }

    private static void refused(Map<String, Object> rule, String field) {
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .body(rule)
                .put("/api/v1/escalation-rules/refused")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    private static void delete(String name) {
        String path = "/api/v1/escalation-rules/" + name;
        String tag = Api.as("manager1", Roles.OPERATIONS_MANAGER).get(path).header("ETag");
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .header("If-Match", tag)
                .delete(path)
                .then()
                .statusCode(204);
    }

    private static EscalationQueue.Waiting waiting(String id, String clock) {
        return new EscalationQueue.Waiting(UUID.fromString(id), clock, 100);
    }
}
