package io.mushrif.complaints;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Steps that tests of several features take over the API. */
public final class ApiSteps {

    private ApiSteps() {}

    /** Registers a complaint; channel and description are filled in when absent. */
    public static Response register(Map<String, ?> body) {
        Map<String, Object> complaint =
                new HashMap<>(Map.of("channel", "CALL", "description", "x"));
        complaint.putAll(body);
        Response answer =
                Api.as("crm", Roles.INTEGRATION).body(complaint).post("/api/v1/complaints");
        answer.then().statusCode(201);
        return answer;
    }

    /** Does something with a complaint in its present version. */
    public static ValidatableResponse move(String id, String verb, Object body) {
        return moveAs("crm", Roles.INTEGRATION, id, verb, body);
    }

    /** Does something with a complaint in its present version as somebody. */
    public static ValidatableResponse moveAs(
            String user, String role, String id, String verb, Object body) {
        return Api.as(user, role)
                .header("If-Match", version(id))
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then();
    }

    /** The present version of a complaint. */
    public static String version(String id) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints/" + id).header("ETag");
    }

    /** Types of what happened to a complaint, oldest first. */
    public static List<String> timeline(String id) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/timeline?limit=200")
                .path("items.type");
    }

    /** A new team with its supervisor, known to the service. */
    public static UUID team(String supervisor) {
        UUID team = UUID.randomUUID();
        Events.send(
                new TeamCreated(
                        team,
                        new LocalizedName("Team", "فريق"),
                        List.of(supervisor),
                        Instant.now()));
        Awaitility.await()
                .until(
                        () ->
                                Arc.container()
                                        .instance(Directory.class)
                                        .get()
                                        .teamsLedBy(supervisor)
                                        .contains(team));
        return team;
    }

    /** A new agent of a team, known to the service. */
    public static UUID agent(String username, UUID team) {
        UUID agent = UUID.randomUUID();
        Events.send(
                new AgentJoined(
                        agent,
                        username,
                        new LocalizedName("Agent", "موظف"),
                        team,
                        List.of("ar", "en"),
                        List.of(),
                        Instant.now()));
        Awaitility.await()
                .until(
                        () ->
                                Arc.container()
                                        .instance(Directory.class)
                                        .get()
                                        .agent(agent)
                                        .isPresent());
        return agent;
    }
}
