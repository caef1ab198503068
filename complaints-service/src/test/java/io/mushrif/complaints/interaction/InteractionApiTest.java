package io.mushrif.complaints.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InteractionApiTest {

    private static final String INTERACTIONS = "/api/v1/interactions";

    @Test
    void a_call_is_recorded_and_stands_in_the_list_of_its_customer() {
        String customer = crm().body(Map.of("name", "سالم")).post("/api/v1/customers").path("id");
        Response recorded =
                record(Map.of("customerId", customer, "text", "سأل عن بطاقته", "queue", "cards"));
        recorded.then()
                .statusCode(201)
                .header("Location", containsString(INTERACTIONS + "/"))
                .body("outcome", equalTo("ANSWERED"))
                .body("text", equalTo("سأل عن بطاقته"));
        String id = recorded.path("id");
        crm().get(INTERACTIONS + "/" + id).then().statusCode(200).body("id", equalTo(id));
        crm().queryParam("customerId", customer)
                .get(INTERACTIONS)
                .then()
                .body("items.id", contains(id));
        assertThat(OutboxRows.of(UUID.fromString(id)))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo(InteractionRecorded.TYPE);
                            assertThat(event.payload()).doesNotContain("بطاقته");
                        });
    }

    @Test
    void a_call_that_nobody_answered_was_abandoned() {
        Map<String, Object> body = call();
        body.remove("answeredAt");
        crm().body(body)
                .post(INTERACTIONS)
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ABANDONED"));
    }

    @ParameterizedTest
    @CsvSource({
        "channel, PIGEON, unknown-value",
        "startedAt, 2026-03-01T11:00:00Z, bad-range",
        "answeredAt, 2026-03-01T12:00:00Z, bad-range",
        "startedAt, 1989-12-31T23:59:59Z, not-before",
        "endedAt, 2999-01-01T00:00:00Z, past-or-present",
        "customerId, 018f0000-0000-7000-8000-000000000001, unknown-reference",
        "agentId, 018f0000-0000-7000-8000-000000000001, unknown-reference",
        "agentId, 7, bad-uuid",
        "hold, PT4M41S, bad-range",
        "wrap, -PT1S, bad-range"
    })
    void what_is_wrong_is_named(String field, String value, String code) {
        record(Map.of(field, value))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void hold_wrap_subject_and_recording_are_kept() {
        String id =
                record(
                                Map.of(
                                        "hold", "PT40S",
                                        "wrap", "PT1M30S",
                                        "subject", "بطاقة ضائعة",
                                        "recording", "https://recorder.example/7",
                                        "attributes", Map.of("line", "AA0101")))
                        .path("id");
        crm().get(INTERACTIONS + "/" + id)
                .then()
                .body("hold", equalTo("PT40S"))
                .body("wrap", equalTo("PT1M30S"))
                .body("subject", equalTo("بطاقة ضائعة"))
                .body("recording", equalTo("https://recorder.example/7"))
                .body("attributes.line", equalTo("AA0101"));
    }

    @Test
    void every_filter_of_the_list_narrows_it_and_both_directions_page() {
        String queue = "q-" + UUID.randomUUID();
        String source = "pbx-" + queue.substring(2, 12);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(
                    record(
                                    Map.of(
                                            "queue",
                                            queue,
                                            "source",
                                            source,
                                            "externalId",
                                            "x" + i,
                                            "direction",
                                            i == 3 ? "OUTBOUND" : "INBOUND",
                                            "startedAt",
                                            "2026-03-01T09:0" + i + ":00Z"))
                            .path("id"));
        }
        crm().get(INTERACTIONS + "?queue=" + queue + "&direction=OUTBOUND&outcome=ANSWERED")
                .then()
                .body("items.id", contains(ids.get(3)));
        crm().get(INTERACTIONS + "?queue=" + queue + "&outcome=ABANDONED")
                .then()
                .body("items", empty());
        crm().get(INTERACTIONS + "?teamId=" + UUID.randomUUID()).then().body("items", empty());
        crm().get(INTERACTIONS + "?source=" + source + "&externalId=x2")
                .then()
                .body("items.id", contains(ids.get(2)));
        crm().get(INTERACTIONS + "?source=" + source + "&externalId=x9")
                .then()
                .body("items", empty());
        crm().get(INTERACTIONS + "?source=" + source)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("externalId"));
        String path = INTERACTIONS + "?limit=3&sort=startedAt&queue=" + queue;
        Response first = crm().get(path);
        first.then().body("items.id", contains(ids.get(0), ids.get(1), ids.get(2)));
        crm().get(path + "&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.id", contains(ids.get(3)));
    }

    @Test
    void an_external_id_is_taken_once_per_system() {
        Map<String, Object> body =
                Map.of("source", "pbx", "externalId", UUID.randomUUID().toString());
        record(body).then().statusCode(201);
        record(body).then().statusCode(409).body("code", equalTo("already-exists"));
    }

    @Test
    void an_agent_sees_own_interactions_and_a_supervisor_those_of_own_teams() {
        UUID team = UUID.randomUUID();
        UUID agent = UUID.randomUUID();
        LocalizedName name = new LocalizedName("N", null);
        Events.send(
                new TeamCreated(team, name, List.of("lead-" + team), Instant.EPOCH),
                new AgentJoined(
                        agent, "agent-" + agent, name, team, List.of(), List.of(), Instant.EPOCH));
        Directory directory = Arc.container().instance(Directory.class).get();
        Awaitility.await()
                .until(
                        () ->
                                directory.agent(agent).isPresent()
                                        && !directory.teamsLedBy("lead-" + team).isEmpty());
        String id = record(Map.of("agentId", agent.toString())).path("id");
        String path = INTERACTIONS + "/" + id;
        Api.as("agent-" + agent, Roles.AGENT).get(path).then().statusCode(200);
        Api.as("lead-" + team, Roles.SUPERVISOR).get(path).then().statusCode(200);
        Api.as("stranger", Roles.AGENT).get(path).then().statusCode(403);
        Api.as("stranger", Roles.SUPERVISOR).get(path).then().statusCode(403);
        Api.as("agent-" + agent, Roles.AGENT)
                .get(INTERACTIONS)
                .then()
                .body("items.id", contains(id));
        Api.as("stranger", Roles.SUPERVISOR)
                .get(INTERACTIONS + "?limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        Api.as("planner", Roles.PLANNER).get(INTERACTIONS).then().statusCode(403);
    }

    @Test
    void an_interaction_that_is_not_there_is_told_in_arabic() {
        crm().header("Accept-Language", "ar")
                .get(INTERACTIONS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("title", matchesPattern("[\\p{InArabic} ]+"));
    }

    private static Response record(Map<String, Object> more) {
        Map<String, Object> body = call();
        body.putAll(more);
        return crm().body(body).post(INTERACTIONS);
    }

    private static Map<String, Object> call() {
        return new HashMap<>(
                Map.of(
                        "channel", "CALL",
                        "direction", "INBOUND",
                        "startedAt", "2026-03-01T10:00:00Z",
                        "answeredAt", "2026-03-01T10:00:20Z",
                        "endedAt", "2026-03-01T10:05:00Z"));
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }
}
