package io.mushrif.staffing.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftStarted;
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
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttendanceApiTest {

    private final String username = "amal" + UUID.randomUUID();
    private final String supervisor = "boss" + UUID.randomUUID();

    @Test
    void an_agent_comes_on_and_goes_off_shift() {
        UUID team = team();
        UUID agent = agent(team, username);
        UUID planned = UUID.randomUUID();
        self().get(shift(agent)).then().statusCode(404);
        self().body(Map.of("shiftId", planned.toString(), "plannedEnd", "2999-01-01T16:00:00Z"))
                .post(shift(agent))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", notNullValue())
                .body("teamId", equalTo(team.toString()))
                .body("shiftId", equalTo(planned.toString()))
                .body("startedBy", equalTo(username))
                .body("endedAt", nullValue());
        self().header("If-None-Match", "\"0\"").get(shift(agent)).then().statusCode(304);
        self().header("If-Match", "\"0\"")
                .post(shift(agent) + "-end")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("endedBy", equalTo(username))
                .body("endedAt", notNullValue());
        self().get(shift(agent)).then().statusCode(404);
        start(agent).statusCode(201);
        assertThat(OutboxRows.types(agent))
                .containsExactly(
                        AgentJoined.TYPE, ShiftStarted.TYPE, ShiftEnded.TYPE, ShiftStarted.TYPE);
        assertThat(OutboxRows.of(agent).get(1).payload())
                .contains(planned.toString(), team.toString(), "2999-01-01T16:00:00Z");
    }

    @Test
    void who_is_on_shift_cannot_come_again_and_who_is_off_cannot_go() {
        UUID agent = agent(team(), username);
        self().header("If-Match", "*")
                .post(shift(agent) + "-end")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-on-shift"));
        start(agent).statusCode(201);
        self().header("Accept-Language", "ar")
                .body("{}")
                .post(shift(agent))
                .then()
                .statusCode(409)
                .body("code", equalTo("already-on-shift"))
                .body("title", equalTo("الموظف في مناوبة بالفعل"));
        self().post(shift(agent) + "-end").then().statusCode(428);
        self().header("If-Match", "\"7\"").post(shift(agent) + "-end").then().statusCode(412);
        self().header("If-Match", "*").post(shift(agent) + "-end").then().statusCode(200);
    }

    @Test
    void of_many_who_record_the_same_shift_at_once_one_succeeds() throws Exception {
        UUID agent = agent(team(), username);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> come = () -> start(agent).extract().statusCode();
            List<Integer> answers =
                    threads.invokeAll(Stream.generate(() -> come).limit(8).toList()).stream()
                            .map(AttendanceApiTest::get)
                            .toList();
            assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            threads.shutdown();
        }
        assertThat(OutboxRows.types(agent)).containsExactly(AgentJoined.TYPE, ShiftStarted.TYPE);
    }

    @Test
    void who_leaves_goes_off_shift_and_cannot_come_again() {
        UUID agent = agent(team(), username);
        start(agent).statusCode(201);
        admin().header("If-Match", "\"0\"")
                .body("{\"lastDay\":\"2026-03-01\"}")
                .post("/api/v1/agents/" + agent + "/leaving")
                .then()
                .statusCode(200);
        assertThat(OutboxRows.types(agent))
                .containsExactly(
                        AgentJoined.TYPE, ShiftStarted.TYPE, AgentLeft.TYPE, ShiftEnded.TYPE);
        start(agent).statusCode(409).body("code", equalTo("agent-has-left"));
    }

    @Test
    void the_end_that_is_planned_lies_in_the_future() {
        UUID agent = agent(team(), username);
        self().body("{\"plannedEnd\":\"2020-01-01T00:00:00Z\"}")
                .post(shift(agent))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("plannedEnd"))
                .body("violations[0].code", equalTo("not-in-the-future"));
        self().body("{\"plannedEnd\":\"soon\"}")
                .post(shift(agent))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("plannedEnd"));
        admin().body("{}").post(shift(UUID.randomUUID())).then().statusCode(404);
        admin().get("/api/v1/attendances?status=MAYBE").then().statusCode(400);
    }

    @Test
    void a_supervisor_records_for_own_teams_and_an_agent_for_themselves() {
        UUID mine = team();
        UUID agent = agent(mine, username);
        UUID other = agent(team("somebody"), "omar" + UUID.randomUUID());
        Events.send(
                new TeamCreated(
                        mine, new LocalizedName("Cards", null), List.of(supervisor), Instant.EPOCH),
                new AgentJoined(
                        agent,
                        username,
                        new LocalizedName("Amal", null),
                        mine,
                        List.of(),
                        List.of(),
                        Instant.EPOCH));
        Directory directory = Arc.container().instance(Directory.class).get();
        Awaitility.await()
                .until(
                        () ->
                                directory.teamsLedBy(supervisor).contains(mine)
                                        && directory.agent(agent).isPresent());
        Api.as(username, Roles.AGENT).body("{}").post(shift(other)).then().statusCode(403);
        Api.as(supervisor, Roles.SUPERVISOR).body("{}").post(shift(other)).then().statusCode(403);
        Api.as("qa", Roles.QUALITY_ANALYST).body("{}").post(shift(agent)).then().statusCode(403);
        Api.as("planner", Roles.PLANNER).body("{}").post(shift(agent)).then().statusCode(403);
        Api.as(supervisor, Roles.SUPERVISOR).body("{}").post(shift(agent)).then().statusCode(201);
        Api.as("acd", Roles.INTEGRATION).body("{}").post(shift(other)).then().statusCode(201);
        Api.as(supervisor, Roles.SUPERVISOR).get(shift(agent)).then().statusCode(200);
        Api.as(supervisor, Roles.SUPERVISOR).get(shift(other)).then().statusCode(403);
        Api.as("planner", Roles.PLANNER).get(shift(other)).then().statusCode(200);
        Api.as(supervisor, Roles.SUPERVISOR)
                .get("/api/v1/attendances?status=RUNNING")
                .then()
                .body("items.agentId", contains(agent.toString()));
        Api.as(username, Roles.AGENT)
                .get("/api/v1/attendances")
                .then()
                .body("items.agentId", contains(agent.toString()));
        Api.as("planner", Roles.PLANNER)
                .get("/api/v1/attendances?status=RUNNING&limit=200")
                .then()
                .body("items.agentId", hasItem(agent.toString()))
                .body("items.agentId", hasItem(other.toString()));
        Api.as("acd", Roles.INTEGRATION)
                .header("If-Match", "*")
                .post(shift(agent) + "-end")
                .then()
                .statusCode(200);
        Api.as("planner", Roles.PLANNER)
                .get("/api/v1/attendances?status=RUNNING&limit=200&teamId=" + mine)
                .then()
                .body("items.agentId", not(hasItem(agent.toString())));
        Api.as("planner", Roles.PLANNER)
                .get("/api/v1/attendances?status=ENDED&agentId=" + agent)
                .then()
                .body("items.endedBy", contains("acd"));
        Api.as("qa", Roles.QUALITY_ANALYST).get("/api/v1/attendances").then().statusCode(403);
    }

    @Test
    void an_agent_has_a_capacity_of_their_own_or_that_of_the_site() {
        UUID agent = agent(team(), username);
        admin().get("/api/v1/agents/" + agent).then().body("capacity", nullValue());
        admin().header("If-Match", "\"0\"")
                .body("{\"capacity\":-1}")
                .patch("/api/v1/agents/" + agent)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("capacity"));
        admin().header("If-Match", "\"0\"")
                .body("{\"capacity\":12}")
                .patch("/api/v1/agents/" + agent)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(12));
        assertThat(OutboxRows.types(agent)).containsExactly(AgentJoined.TYPE, AgentChanged.TYPE);
        assertThat(OutboxRows.of(agent).get(0).payload()).doesNotContain("capacity");
        assertThat(OutboxRows.of(agent).get(1).payload()).contains("\"capacity\":12");
    }

    private static int get(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private io.restassured.specification.RequestSpecification self() {
        return Api.as(username, Roles.AGENT);
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return Api.as("root", Roles.ADMIN);
    }

    private ValidatableResponse start(UUID agent) {
        return admin().body("{}").post(shift(agent)).then();
    }

    private static String shift(UUID agent) {
        return "/api/v1/agents/" + agent + "/shift";
    }

    private UUID team() {
        return team(supervisor);
    }

    private static UUID team(String supervisor) {
        return created(
                "/api/v1/teams",
                Map.of(
                        "name",
                        Map.of("en", "Cards", "ar", "البطاقات"),
                        "supervisors",
                        List.of(supervisor)));
    }

    private static UUID agent(UUID team, String username) {
        return created(
                "/api/v1/agents",
                Map.of(
                        "username",
                        username,
                        "name",
                        Map.of("ar", "أمل"),
                        "teamId",
                        team.toString(),
                        "languages",
                        List.of("ar")));
    }

    private static UUID created(String path, Map<String, Object> body) {
        return UUID.fromString(
                admin().body(body).post(path).then().statusCode(201).extract().path("id"));
    }
}
