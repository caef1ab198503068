package io.mushrif.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.complaint.ComplaintAcknowledged;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.complaint.ComplaintReopened;
import io.mushrif.contracts.complaint.ComplaintResolved;
import io.mushrif.contracts.complaint.ComplaintStatusChanged;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComplaintApiTest {

    @Test
    void a_complaint_goes_from_registration_to_closing_with_its_clocks_and_events() {
        // Sunday 1 March 2026, 10:00 in Riyadh
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        Response registered =
                register(
                        Map.of(
                                "channel",
                                "CALL",
                                "description",
                                "لم تصل بطاقتي",
                                "priority",
                                "HIGH"));
        registered
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/api/v1/complaints/"))
                .body("reference", startsWith("C-2026-"))
                .body("description", equalTo("لم تصل بطاقتي"))
                .body(
                        "clocks.find { it.name == 'ACKNOWLEDGE' }.dueAt",
                        equalTo("2026-03-01T09:00:00Z"))
                .body("clocks.find { it.name == 'RESOLVE' }.target", equalTo("PT16H"))
                .body("nextDueAt", equalTo("2026-03-01T09:00:00Z"));
        String id = registered.path("id");
        clock.advance(Duration.ofMinutes(30));
        move(id, 0, "acknowledgement", Map.of("message", "شكرًا"))
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("clocks.find { it.name == 'ACKNOWLEDGE' }.state", equalTo("MET"))
                .body("clocks.find { it.name == 'ACKNOWLEDGE' }.elapsed", equalTo("PT30M"));
        move(id, 1, "assessment", Map.of("priority", "URGENT"))
                .body("clocks.find { it.name == 'RESOLVE' }.target", equalTo("PT8H"));
        move(id, 2, "waiting", Map.of("party", "CUSTOMER", "reason", "needs the card number"))
                .body("clocks.find { it.name == 'RESOLVE' }.state", equalTo("PAUSED"));
        clock.advance(Duration.ofHours(3));
        move(id, 3, "resumption", Map.of());
        clock.advance(Duration.ofHours(1));
        move(id, 4, "resolution", Map.of("outcome", "UPHELD", "response", "New card sent"))
                .body("status", equalTo("RESPONDED"))
                .body("clocks.find { it.name == 'RESOLVE' }.elapsed", equalTo("PT1H30M"));
        move(id, 5, "closing", Map.of()).body("status", equalTo("CLOSED"));
        move(id, 6, "reopening", Map.of("reason", "called again"))
                .body("status", equalTo("INVESTIGATING"))
                .body("clocks.find { it.name == 'RESOLVE' }.state", equalTo("RUNNING"));
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/timeline")
                .then()
                .body(
                        "items.type",
                        contains(
                                "REGISTERED",
                                "ACKNOWLEDGED",
                                "ASSESSED",
                                "PRIORITISED",
                                "WAITING",
                                "RESUMED",
                                "RESOLVED",
                                "CLOSED",
                                "REOPENED"))
                .body("items.actor", everyItem(equalTo("crm")));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(
                        ComplaintRegistered.TYPE,
                        ComplaintAcknowledged.TYPE,
                        ComplaintStatusChanged.TYPE,
                        ComplaintStatusChanged.TYPE,
                        ComplaintStatusChanged.TYPE,
                        ComplaintResolved.TYPE,
                        ComplaintClosed.TYPE,
                        ComplaintReopened.TYPE);
    }

    @Test
    void a_move_that_is_not_in_the_table_is_refused() {
        String id = register(Map.of("channel", "FORM", "description", "x")).path("id");
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "ar-SA,ar;q=0.9")
                .body("{}")
                .post("/api/v1/complaints/" + id + "/closing")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", "ar")
                .body("code", equalTo("complaint-move-refused"))
                .body("title", equalTo("غير ممكن في الحالة الراهنة"))
                .body("traceId", notNullValue());
    }

    @Test
    void the_same_key_registers_one_complaint() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body =
                Map.of(
                        "channel",
                        "CALL",
                        "description",
                        "twice",
                        "externalId",
                        UUID.randomUUID().toString(),
                        "source",
                        "crm");
        Response first = post(key, body);
        Response second = post(key, body);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        Map<String, Object> other = new HashMap<>(body);
        other.put("description", "other");
        assertThat(post(key, other).statusCode()).isEqualTo(422);
        assertThat(post(UUID.randomUUID().toString(), body).statusCode()).isEqualTo(409);
    }

    @Test
    void a_change_needs_the_present_version() {
        String id = register(Map.of("channel", "CALL", "description", "x")).path("id");
        Api.as("crm", Roles.INTEGRATION)
                .body("{\"product\":\"Card\"}")
                .patch("/api/v1/complaints/" + id)
                .then()
                .statusCode(428);
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"0\"")
                .body("{\"product\":\"Card\"}")
                .patch("/api/v1/complaints/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("product", equalTo("Card"));
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"0\"")
                .body("{\"product\":\"Loan\"}")
                .patch("/api/v1/complaints/" + id)
                .then()
                .statusCode(412);
        Api.as("crm", Roles.INTEGRATION)
                .header("If-None-Match", "\"1\"")
                .get("/api/v1/complaints/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void each_sees_what_is_theirs_and_work_of_one_who_leaves_goes_back() {
        UUID team = UUID.randomUUID();
        UUID otherTeam = UUID.randomUUID();
        UUID agent = UUID.randomUUID();
        UUID otherAgent = UUID.randomUUID();
        String mine = "agent-" + agent;
        String foreign = "agent-" + otherAgent;
        LocalizedName name = new LocalizedName("N", null);
        Events.send(
                new TeamCreated(team, name, List.of("lead-" + team), Instant.EPOCH),
                new TeamCreated(otherTeam, name, List.of("lead-" + otherTeam), Instant.EPOCH),
                new AgentJoined(agent, mine, name, team, List.of(), List.of(), Instant.EPOCH),
                new AgentJoined(
                        otherAgent, foreign, name, otherTeam, List.of(), List.of(), Instant.EPOCH));
        Directory directory = Arc.container().instance(Directory.class).get();
        Awaitility.await()
                .until(
                        () ->
                                directory.agent(agent).isPresent()
                                        && directory.agent(otherAgent).isPresent()
                                        && !directory.teamsLedBy("lead-" + otherTeam).isEmpty()
                                        && !directory.teamsLedBy("lead-" + team).isEmpty());
        String id =
                register(Map.of("channel", "CALL", "description", "x", "agentId", agent.toString()))
                        .path("id");
        String path = "/api/v1/complaints/" + id;
        Api.as(mine, Roles.AGENT)
                .get(path)
                .then()
                .statusCode(200)
                .body("teamId", equalTo(team.toString()));
        Api.as(foreign, Roles.AGENT).get(path).then().statusCode(403);
        Api.as(foreign, Roles.AGENT).get(path + "/timeline").then().statusCode(403);
        Api.as(foreign, Roles.AGENT)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(path + "/acknowledgement")
                .then()
                .statusCode(403);
        Api.as("lead-" + team, Roles.SUPERVISOR).get(path).then().statusCode(200);
        Api.as("lead-" + otherTeam, Roles.SUPERVISOR).get(path).then().statusCode(403);
        Api.as(mine, Roles.AGENT).get("/api/v1/complaints").then().body("items.id", contains(id));
        Api.as(foreign, Roles.AGENT)
                .get("/api/v1/complaints")
                .then()
                .body("items.id", not(hasItem(id)));
        Api.as("lead-" + otherTeam, Roles.SUPERVISOR)
                .get("/api/v1/complaints?limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        Api.as("planner", Roles.PLANNER).get(path).then().statusCode(403);
        Events.send(new AgentLeft(agent, mine, name, team, List.of(), List.of(), Instant.now()));
        Awaitility.await()
                .until(() -> Api.as("crm", Roles.INTEGRATION).get(path).path("agentId") == null);
        Api.as("crm", Roles.INTEGRATION).get(path).then().body("teamId", equalTo(team.toString()));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(
                        ComplaintRegistered.TYPE, ComplaintAssigned.TYPE, ComplaintAssigned.TYPE);
        Awaitility.await().until(() -> !directory.agent(agent).orElseThrow().active());
        post(
                        UUID.randomUUID().toString(),
                        Map.of("channel", "CALL", "description", "x", "agentId", agent.toString()))
                .then()
                .statusCode(409)
                .body("code", equalTo("agent-not-active"));
    }

    @Test
    void a_list_is_filtered_and_read_to_the_end() {
        String product = "P" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            register(
                    Map.of(
                            "channel",
                            "CALL",
                            "description",
                            "n" + i,
                            "product",
                            product,
                            "receivedAt",
                            "2026-01-0" + (i + 1) + "T00:00:00Z"));
        }
        Response page =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints?limit=3&product=" + product);
        assertThat(page.<List<String>>path("items.receivedAt"))
                .containsExactly(
                        "2026-01-05T00:00:00Z", "2026-01-04T00:00:00Z", "2026-01-03T00:00:00Z");
        Api.as("crm", Roles.INTEGRATION)
                .get(
                        "/api/v1/complaints?limit=3&product="
                                + product
                                + "&cursor="
                                + page.path("nextCursor"))
                .then()
                .body("items.receivedAt", contains("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"))
                .body("nextCursor", equalTo(null));
        Api.as("crm", Roles.INTEGRATION)
                .get(
                        "/api/v1/complaints?sort=receivedAt&receivedFrom=2026-01-02T00:00:00Z&receivedTo=2026-01-04T00:00:00Z&status=REGISTERED&product="
                                + product)
                .then()
                .body("items.receivedAt", contains("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z"));
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints?sort=nextDueAt&product=" + product)
                .then()
                .statusCode(200);
    }

    @Test
    void bad_input_is_named() {
        refused("{\"channel\":\"PIGEON\",\"description\":\"x\"}", "channel", "unknown-value");
        refused("{\"channel\":\"CALL\"}", "description", "not-blank");
        refused(
                "{\"channel\":\"CALL\",\"description\":\"x\",\"receivedAt\":\"yesterday\"}",
                "receivedAt",
                "bad-instant");
        refused(
                "{\"channel\":\"CALL\",\"description\":\"x\",\"receivedAt\":\"2999-01-01T00:00:00Z\"}",
                "receivedAt",
                "past-or-present");
        refused(
                "{\"channel\":\"CALL\",\"description\":\"x\",\"customerId\":\""
                        + UUID.randomUUID()
                        + "\"}",
                "customerId",
                "unknown-reference");
        refused(
                "{\"channel\":\"CALL\",\"description\":\"x\",\"tags\":[\"\"]}",
                "tags[0]",
                "not-blank");
        for (String query :
                List.of(
                        "status=NONE",
                        "receivedFrom=today",
                        "sort=product",
                        "limit=0",
                        "cursor=%25",
                        "teamId=1")) {
            Api.as("crm", Roles.INTEGRATION)
                    .get("/api/v1/complaints?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
        }
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private static void refused(String body, String field, String code) {
        Api.as("crm", Roles.INTEGRATION)
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    private static Response register(Map<String, Object> body) {
        Response answer = post(UUID.randomUUID().toString(), body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }

    private static Response post(String key, Map<String, Object> body) {
        return Api.as("crm", Roles.INTEGRATION)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/complaints");
    }

    private static ValidatableResponse move(
            String id, int version, String verb, Map<String, Object> body) {
        return Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }
}
