package io.mushrif.staffing.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamChanged;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgentApiTest {

    @Test
    void a_team_is_created_listed_and_changed() {
        UUID team = createTeam("boss1");
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/teams/" + team)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name.ar", equalTo("البطاقات"), "supervisors", contains("boss1"));
        Api.as("root", Roles.ADMIN)
                .header("If-Match", "\"0\"")
                .body("{\"supervisors\":[\"boss1\",\"boss2\"]}")
                .patch("/api/v1/teams/" + team)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("supervisors", contains("boss1", "boss2"));
        assertThat(OutboxRows.types(team)).containsExactly(TeamCreated.TYPE, TeamChanged.TYPE);
    }

    @Test
    void an_agent_joins_changes_and_leaves() {
        UUID team = createTeam("boss1");
        UUID agent = createAgent(team, unique("amal"));
        Api.as("root", Roles.ADMIN)
                .header("If-Match", "\"0\"")
                .body("{\"skills\":[\"cards\",\"loans\"]}")
                .patch("/api/v1/agents/" + agent)
                .then()
                .statusCode(200)
                .body("skills", contains("cards", "loans"));
        Api.as("root", Roles.ADMIN)
                .header("If-Match", "\"1\"")
                .body("{\"lastDay\":\"2026-03-01\"}")
                .post("/api/v1/agents/" + agent + "/leaving")
                .then()
                .statusCode(200)
                .body("status", equalTo("LEFT"));
        Api.as("root", Roles.ADMIN)
                .header("If-Match", "\"2\"")
                .header("Accept-Language", "ar")
                .body("{\"lastDay\":\"2026-03-01\"}")
                .post("/api/v1/agents/" + agent + "/leaving")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("agent-has-left"), "title", equalTo("غادر الموظف"));
        assertThat(OutboxRows.types(agent))
                .containsExactly(AgentJoined.TYPE, AgentChanged.TYPE, AgentLeft.TYPE);
    }

    @Test
    void a_change_needs_the_version_that_it_is_based_on() {
        UUID agent = createAgent(createTeam("boss1"), unique("amal"));
        Api.as("root", Roles.ADMIN)
                .body("{\"skills\":[]}")
                .patch("/api/v1/agents/" + agent)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        Api.as("root", Roles.ADMIN)
                .header("If-Match", "\"7\"")
                .body("{\"skills\":[]}")
                .patch("/api/v1/agents/" + agent)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void the_same_key_creates_one_agent_and_another_body_is_refused() {
        UUID team = createTeam("boss1");
        String key = UUID.randomUUID().toString();
        String name = unique("amal");
        Response first = post(key, agentBody(team, name));
        Response second = post(key, agentBody(team, name));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.path("id").toString()).isEqualTo(first.path("id"));
        assertThat(post(key, agentBody(team, unique("omar"))).statusCode()).isEqualTo(422);
    }

    @Test
    void bad_input_is_answered_with_the_field() {
        UUID team = createTeam("boss1");
        refused("{", "malformed-body", null, null);
        refused("", "invalid-request", null, null);
        refused(
                "{\"username\":\"x\",\"name\":{\"en\":\"X\"},\"teamId\":\"no\"}",
                "invalid-request",
                "teamId",
                "bad-uuid");
        refused(
                "{\"username\":\" \",\"name\":{\"en\":\"X\"},\"teamId\":\"" + team + "\"}",
                "invalid-request",
                "username",
                "not-blank");
        refused(
                "{\"username\":\"x\",\"name\":{},\"teamId\":\"" + team + "\"}",
                "invalid-request",
                "name",
                "some-language");
        refused(
                "{\"username\":\"x\",\"name\":{\"en\":\"X\"},\"teamId\":\""
                        + UUID.randomUUID()
                        + "\"}",
                "invalid-request",
                "teamId",
                "unknown-reference");
        refused("{\"username\":\"x\",\"salary\":1}", "invalid-request", "salary", "unknown-field");
        refused(
                "{\"username\":\"x\",\"languages\":\"ar\"}",
                "invalid-request",
                "languages",
                "wrong-type");
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents/no-uuid")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("id"));
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents?status=GONE")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("status"));
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents?limit=1000")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limit"));
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents?limit=x")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limit"));
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents?cursor=abc")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("cursor"));
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Api.as("root", Roles.ADMIN)
                .delete("/api/v1/agents")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
    }

    @Test
    void who_is_not_signed_in_or_has_not_the_role_is_refused() {
        RestAssured.given()
                .header("Accept-Language", "ar")
                .get("/api/v1/agents")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("title", equalTo("يلزم تسجيل الدخول"), "traceId", notNullValue());
        RestAssured.given()
                .auth()
                .oauth2(AccessTokens.forAudience("other", "root", Roles.ADMIN))
                .get("/api/v1/agents")
                .then()
                .statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(AccessTokens.expired("root", Roles.ADMIN))
                .get("/api/v1/agents")
                .then()
                .statusCode(401);
        Api.as("agent1", Roles.AGENT)
                .body("{\"name\":{\"en\":\"X\"},\"supervisors\":[]}")
                .post("/api/v1/teams")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void a_supervisor_sees_own_teams_and_an_agent_sees_themselves() {
        UUID mine = createTeam("boss3");
        UUID other = createTeam("boss4");
        String name = unique("amal");
        UUID inMine = createAgent(mine, name);
        UUID inOther = createAgent(other, unique("omar"));
        Events.send(
                new TeamCreated(
                        mine, new LocalizedName("Cards", null), List.of("boss3"), Instant.EPOCH));
        Awaitility.await()
                .until(
                        () ->
                                Arc.container()
                                        .instance(Directory.class)
                                        .get()
                                        .teamsLedBy("boss3")
                                        .contains(mine));
        Api.as("boss3", Roles.SUPERVISOR)
                .get("/api/v1/agents")
                .then()
                .statusCode(200)
                .body("items.id", contains(inMine.toString()));
        Api.as("boss3", Roles.SUPERVISOR).get("/api/v1/agents/" + inOther).then().statusCode(403);
        Api.as("boss3", Roles.SUPERVISOR).get("/api/v1/teams/" + other).then().statusCode(403);
        Api.as(name, Roles.AGENT).get("/api/v1/agents/" + inMine).then().statusCode(200);
        Api.as(name, Roles.AGENT).get("/api/v1/agents/" + inOther).then().statusCode(403);
        Api.as(name, Roles.AGENT)
                .get("/api/v1/agents")
                .then()
                .body("items.id", contains(inMine.toString()));
    }

    @Test
    void a_list_is_read_page_by_page() {
        UUID team = createTeam("boss1");
        UUID first = createAgent(team, unique("a"));
        UUID second = createAgent(team, unique("b"));
        UUID third = createAgent(team, unique("c"));
        Response page = Api.as("root", Roles.ADMIN).get("/api/v1/agents?limit=2&teamId=" + team);
        assertThat(page.<List<String>>path("items.id"))
                .containsExactly(first.toString(), second.toString());
        assertThat(page.header("Link")).contains("rel=\"next\"").contains("teamId=" + team);
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents?limit=2&teamId=" + team + "&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(third.toString()))
                .body("nextCursor", equalTo(null));
        Api.as("root", Roles.ADMIN)
                .get("/api/v1/agents?teamId=" + createTeam("boss1"))
                .then()
                .body("items.id", not(hasItem(first.toString())));
    }

    private static UUID createTeam(String supervisor) {
        String id =
                Api.as("root", Roles.ADMIN)
                        .body(
                                Map.of(
                                        "name",
                                        Map.of("en", "Cards", "ar", "البطاقات"),
                                        "supervisors",
                                        List.of(supervisor)))
                        .post("/api/v1/teams")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        return UUID.fromString(id);
    }

    private static UUID createAgent(UUID team, String username) {
        Response created = post(UUID.randomUUID().toString(), agentBody(team, username));
        assertThat(created.statusCode()).isEqualTo(201);
        return UUID.fromString(created.path("id"));
    }

    private static Map<String, Object> agentBody(UUID team, String username) {
        return Map.of(
                "username",
                username,
                "name",
                Map.of("ar", "أمل"),
                "teamId",
                team.toString(),
                "languages",
                List.of("ar"));
    }

    private static Response post(String key, Map<String, Object> body) {
        return Api.as("root", Roles.ADMIN)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/agents");
    }

    private static void refused(String body, String code, String field, String violation) {
        var answer =
                Api.as("root", Roles.ADMIN)
                        .body(body)
                        .post("/api/v1/agents")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("code", equalTo(code));
        if (field != null) {
            answer.body("violations.find { it.field == '" + field + "' }.code", equalTo(violation));
        }
    }

    private static String unique(String name) {
        return name + UUID.randomUUID();
    }
}
