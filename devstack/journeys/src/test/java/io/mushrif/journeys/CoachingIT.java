package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The journey in docs/coaching.md of quality-service: from a question that is failed again and
 * again to the goal that is reached. The session is entered afterwards, so that its day is over.
 */
class CoachingIT {

    private static final String SESSIONS = "/api/v1/coaching-sessions";
    private static final Instant SESSION =
            Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(40));
    private static final LocalDate TARGET_ON =
            LocalDate.ofInstant(SESSION.plus(Duration.ofDays(30)), ZoneOffset.UTC);

    private final Stack stack = Mushrif.running();
    private final Caller admin = Caller.named(stack, "admin1");
    private final Caller analyst = Caller.named(stack, "analyst1");
    private final Caller supervisor = Caller.named(stack, "supervisor1");

    @Test
    void a_failed_question_leads_to_coaching_and_coaching_to_a_goal_that_is_reached() {
        String team = team();
        String agent = agent(team);
        String scorecard = scorecard();
        String rule =
                id(
                        analyst.post(
                                "/api/v1/training-rules",
                                Map.of(
                                        "name",
                                        Map.of("en", "Identity", "ar", "الهوية"),
                                        "scorecardId",
                                        scorecard,
                                        "questionId",
                                        "identity",
                                        "failures",
                                        3,
                                        "evaluations",
                                        5,
                                        "closeAfter",
                                        3,
                                        "course",
                                        "Identity checks, module 2")));
        String first = evaluated(scorecard, agent, -1, 1);
        evaluated(scorecard, agent, -2, 2);
        evaluated(scorecard, agent, -3, 1);
        evaluated(scorecard, agent, -4, 3);

        // seen once quality knows who leads the team
        JsonNode need =
                Awaitility.await()
                        .until(
                                () ->
                                        supervisor
                                                .get("/api/v1/training-needs?agentId=" + agent)
                                                .require(200)
                                                .json()
                                                .path("items"),
                                items -> items.size() == 1)
                        .get(0);
        assertThat(need.path("ruleId").asText()).isEqualTo(rule);
        assertThat(need.path("state").asText()).isEqualTo("OPEN");

        // the goal is measured as soon as the session was held, because its day is over
        evaluated(scorecard, agent, 1, 4);
        evaluated(scorecard, agent, 2, 5);
        evaluated(scorecard, agent, 3, 5);
        evaluated(scorecard, agent, 4, 4);

        JsonNode session = planned(scorecard, agent, first, need.path("id").asText());
        assertThat(session.path("agenda").get(0).path("questionId").asText()).isEqualTo("identity");
        JsonNode goal = session.path("goals").get(0);
        assertThat(goal.path("baseline").asDouble()).isEqualTo(18.75);
        supervisor
                .post(
                        SESSIONS + "/" + session.path("id").asText() + "/holding",
                        Map.of(),
                        "If-Match",
                        "\"0\"")
                .require(200);

        String path = "/api/v1/coaching-goals/" + goal.path("id").asText();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () ->
                                assertThat(
                                                supervisor
                                                        .get(path)
                                                        .require(200)
                                                        .json()
                                                        .path("state")
                                                        .asText())
                                        .isEqualTo("REACHED"));
        JsonNode checked = supervisor.get(path).require(200).json();
        assertThat(checked.path("effect").path("verdict").asText()).isEqualTo("IMPROVED");
        assertThat(checked.path("effect").path("difference").path("value").asDouble())
                .isEqualTo(68.75);
        assertThat(checked.path("sentence").path("ar").asText())
                .contains("التحسّن أكبر من أن يكون مصادفة");
        JsonNode overview =
                supervisor.get("/api/v1/coaching-overview?teamId=" + team).require(200).json();
        assertThat(overview.path("coaches").get(0).path("reached").asInt()).isEqualTo(1);
        assertThat(overview.path("coached").asInt()).isEqualTo(1);
    }

    private JsonNode planned(String scorecard, String agent, String evaluation, String need) {
        return supervisor
                .post(
                        SESSIONS,
                        Map.of(
                                "agentId",
                                agent,
                                "startsAt",
                                SESSION.toString(),
                                "length",
                                "PT45M",
                                "place",
                                "Room 3",
                                "evaluationIds",
                                List.of(evaluation),
                                "trainingNeedId",
                                need,
                                "goals",
                                List.of(
                                        Map.of(
                                                "kind",
                                                "QUESTION_SCORE",
                                                "scorecardId",
                                                scorecard,
                                                "questionId",
                                                "identity",
                                                "target",
                                                80,
                                                "targetOn",
                                                TARGET_ON.toString()))))
                .require(201)
                .json();
    }

    /** Evaluates an interaction some days from the session; returns the id. */
    private String evaluated(String scorecard, String agent, int days, int identity) {
        Map<String, Object> evaluation =
                Map.of(
                        "scorecardId",
                        scorecard,
                        "agentId",
                        agent,
                        "interactionAt",
                        SESSION.plus(Duration.ofDays(days)).toString(),
                        "answers",
                        List.of(Map.of("questionId", "identity", "value", identity)));
        return Awaitility.await()
                .until(
                        () -> analyst.post("/api/v1/evaluations", evaluation),
                        answer -> answer.status() == 201)
                .json()
                .path("id")
                .asText();
    }

    private String scorecard() {
        JsonNode card =
                analyst.post(
                                "/api/v1/scorecards",
                                Map.of(
                                        "name", Map.of("en", "Calls", "ar", "المكالمات"),
                                        "passMark", 80,
                                        "sections",
                                                List.of(
                                                        Map.of(
                                                                "name",
                                                                        Map.of(
                                                                                "en",
                                                                                "Compliance",
                                                                                "ar",
                                                                                "الالتزام"),
                                                                "weight", 1,
                                                                "questions", List.of(identity())))))
                        .require(201)
                        .json();
        String path = "/api/v1/scorecards/" + card.path("id").asText();
        analyst.post(path + "/publication", Map.of(), "If-Match", "\"0\"").require(200);
        return card.path("id").asText();
    }

    private static Map<String, Object> identity() {
        return Map.of(
                "id",
                "identity",
                "text",
                Map.of("en", "Checked the identity", "ar", "تحقق من الهوية"),
                "type",
                "SCALE",
                "min",
                1,
                "max",
                5,
                "weight",
                1);
    }

    private String team() {
        return id(
                admin.post(
                        "/api/v1/teams",
                        Map.of(
                                "name", Map.of("en", "Coached team"),
                                "supervisors", List.of("supervisor1"))));
    }

    private String agent(String team) {
        return id(
                admin.post(
                        "/api/v1/agents",
                        Map.of(
                                "username",
                                "coached-" + UUID.randomUUID(),
                                "name",
                                Map.of("ar", "أمل", "en", "Amal"),
                                "teamId",
                                team)));
    }

    private static String id(Caller.Answer answer) {
        return answer.require(201).json().path("id").asText();
    }
}
