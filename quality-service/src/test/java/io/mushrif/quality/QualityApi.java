package io.mushrif.quality;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.quarkus.arc.Arc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the API tests of this service begin with. */
public final class QualityApi {

    /** A draft with a question of each type; the last one is critical. */
    public static final String CALLS =
            """
            {"name": {"en": "Calls", "ar": "المكالمات"}, "passMark": 80, "sections": [
              {"name": {"en": "Courtesy", "ar": "اللباقة"}, "weight": 40, "questions": [
                {"id": "greeting", "text": {"en": "Greeted by name?", "ar": "هل حيّا العميل باسمه؟"},
                 "type": "YES_NO", "weight": 1},
                {"id": "listening", "text": {"en": "Listened actively", "ar": "أنصت باهتمام"},
                 "type": "SCALE", "min": 1, "max": 5, "weight": 2, "notApplicableAllowed": true}]},
              {"name": {"en": "Compliance", "ar": "الالتزام"}, "weight": 60, "questions": [
                {"id": "identity", "text": {"en": "Checked the identity?", "ar": "هل تحقق من الهوية؟"},
                 "type": "CHOICE", "weight": 1, "critical": true, "options": [
                  {"id": "full", "label": {"en": "In full", "ar": "كاملًا"}, "points": 10},
                  {"id": "skipped", "label": {"en": "Not at all", "ar": "لم يتحقق"}, "points": 0}]}]}]}""";

    private QualityApi() {}

    /** Begins a scorecard as analyst; returns its id. */
    public static String draft(String body) {
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .body(body)
                .post("/api/v1/scorecards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Begins and publishes a scorecard; returns its id. */
    public static String published(String body) {
        String id = draft(body);
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .header("If-Match", "\"0\"")
                .post("/api/v1/scorecards/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    /** A team that staffing has told of. */
    public static UUID team(String supervisor) {
        UUID team = UUID.randomUUID();
        Events.send(
                new TeamCreated(
                        team,
                        new LocalizedName("Cards", "البطاقات"),
                        List.of(supervisor),
                        Instant.EPOCH));
        Awaitility.await().until(() -> directory().teamsLedBy(supervisor).contains(team));
        return team;
    }

    /** An agent that staffing has told of. */
    public static UUID agent(UUID team, String username) {
        UUID agent = UUID.randomUUID();
        Events.send(
                new AgentJoined(
                        agent,
                        username,
                        new LocalizedName(null, "أمل"),
                        team,
                        List.of("ar"),
                        List.of(),
                        Instant.EPOCH));
        Awaitility.await().until(() -> directory().agent(agent).isPresent());
        return agent;
    }

    /** A name that no other test uses. */
    public static String unique(String name) {
        return name + UUID.randomUUID();
    }

    private static Directory directory() {
        return Arc.container().instance(Directory.class).get();
    }
}
