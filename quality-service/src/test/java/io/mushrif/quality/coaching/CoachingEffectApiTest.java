package io.mushrif.quality.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mushrif.contracts.coaching.CoachingHeld;
import io.mushrif.contracts.coaching.CoachingPlanned;
import io.mushrif.contracts.coaching.GoalChecked;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CoachingEffectApiTest {

    private static final String PATH = "/api/v1/coaching-sessions";
    private static final String GOALS = "/api/v1/coaching-goals";
    private static final Instant SESSION = Instant.parse("2026-03-16T07:00:00Z");

    private final String boss = QualityApi.unique("boss");
    private UUID team;
    private UUID agent;
    private String scorecard;
    private TestClock clock;

    @BeforeEach
    void a_team_in_may() {
        team = QualityApi.team(boss);
        agent = QualityApi.agent(team, QualityApi.unique("amal"));
        scorecard = QualityApi.published(QualityApi.CALLS);
        clock = TestClock.installed("2026-05-12T20:59:00Z");
    }

    /**
     * Listening 1 2 1 2 3 before and 4 5 5 4 5 after is 0 25 0 25 50 and 75 100 100 75 100 percent
     * of the way; expected interval by scipy.stats.ttest_ind(equal_var=False).
     */
    @Test
    void a_goal_is_measured_when_its_day_is_over_at_the_site() throws JsonProcessingException {
        before(1, 2, 1, 2, 3);
        String session = planned(List.of(goal("QUESTION_SCORE", "listening", 85)));
        boss().get(PATH + "/" + session)
                .then()
                .body("goals[0].baseline", equalTo(20.00f))
                .body("goals[0].baselineEvaluations", equalTo(5))
                .body("goals[0].windowDays", equalTo(56));
        hold(session);
        after(4, 5, 5, 4, 5);
        String goal = goalOf(session);
        due().checkAll();
        boss().get(GOALS + "/" + goal).then().body("state", equalTo("OPEN"), "effect", nullValue());
        boss().get(GOALS + "/" + goal + "/effect")
                .then()
                .statusCode(200)
                .body("effect.verdict", equalTo("IMPROVED"))
                .body("cautions.code", contains("PROVISIONAL"));

        clock.advance(Duration.ofMinutes(1));
        due().checkAll();
        due().checkAll();
        boss().get(GOALS + "/" + goal)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("REACHED"))
                .body("checkedAt", equalTo("2026-05-12T21:00:00Z"))
                .body("effect.before.from", equalTo("2026-01-19T07:00:00Z"))
                .body("effect.before.evaluations", equalTo(5))
                .body("effect.before.value", equalTo(20.00f))
                .body("effect.after.to", equalTo("2026-05-10T21:00:00Z"))
                .body("effect.after.evaluations", equalTo(5))
                .body("effect.after.value", equalTo(90.00f))
                .body("effect.difference.value", equalTo(70.00f))
                .body("effect.difference.lower", equalTo(43.48f))
                .body("effect.difference.upper", equalTo(96.52f))
                .body("effect.difference.degreesOfFreedom", equalTo(6.90f))
                .body("effect.reached", equalTo(true))
                .body("cautions", empty())
                .body(
                        "sentence.en",
                        equalTo(
                                "20.00 (n = 5) before, 90.00 (n = 5) after; difference 70.00 percentage"
                                        + " points (95 % CI 43.48 to 96.52). The improvement is more than"
                                        + " chance."))
                .body("sentence.ar", containsString("التحسّن أكبر من أن يكون مصادفة"));
        List<OutboxRows.Row> events = OutboxRows.of(UUID.fromString(session));
        assertThat(events)
                .extracting(OutboxRows.Row::type)
                .containsExactly(CoachingPlanned.TYPE, CoachingHeld.TYPE, GoalChecked.TYPE);
        GoalChecked checked = EventJson.read(events.get(2).payload(), GoalChecked.class);
        assertThat(checked.outcome()).isEqualTo("REACHED");
        assertThat(checked.verdict()).isEqualTo("IMPROVED");
        assertThat(checked.before()).isEqualByComparingTo("20");
        assertThat(checked.after()).isEqualByComparingTo("90");
        boss().header("If-Match", "\"1\"")
                .post(GOALS + "/" + goal + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("goal-not-open"));
    }

    @Test
    void of_two_replicas_one_measures_each_goal() throws Exception {
        before(1, 2, 3);
        String session =
                planned(
                        List.of(
                                goal("QUESTION_SCORE", "listening", 85),
                                goal("FAILURE_RATE", "listening", 20),
                                goal("SCORE", null, 99)));
        hold(session);
        after(4, 5, 4);
        clock.advance(Duration.ofDays(3));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(
                        replicas.submit(
                                () -> {
                                    together.await();
                                    due().checkAll();
                                    return null;
                                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(OutboxRows.types(UUID.fromString(session)))
                .filteredOn(GoalChecked.TYPE::equals)
                .hasSize(3);
        boss().get(PATH + "/" + session)
                .then()
                .body("goals.find { it.kind == 'SCORE' }.state", equalTo("NOT_REACHED"))
                .body("goals.find { it.kind == 'FAILURE_RATE' }.state", equalTo("REACHED"))
                .body("goals.find { it.kind == 'FAILURE_RATE' }.baseline", equalTo(66.67f));
    }

    @Test
    void with_too_few_evaluations_a_goal_is_not_judged() {
        before(1, 2, 3);
        String session = planned(List.of(goal("SCORE", null, 80)));
        hold(session);
        after(5, 5);
        clock.advance(Duration.ofDays(3));
        due().checkAll();
        boss().get(GOALS + "?agentId=" + agent)
                .then()
                .body("items.state", contains("NOT_JUDGED"))
                .body("items.effect", contains(nullValue()));
        boss().get(GOALS + "/" + goalOf(session))
                .then()
                .body("effect.verdict", equalTo("TOO_FEW"))
                .body("sentence.ar", containsString("التقييمات أقل من أن تكفي للحكم"));
    }

    @Test
    void a_goal_of_a_session_that_did_not_take_place_is_not_measured() {
        String session = planned(List.of(goal("SCORE", null, 80)));
        clock.advance(Duration.ofDays(30));
        due().checkAll();
        String goal = goalOf(session);
        boss().get(GOALS + "/" + goal).then().body("state", equalTo("OPEN"));
        boss().get(GOALS + "/" + goal + "/effect")
                .then()
                .statusCode(409)
                .body("code", equalTo("coaching-not-held"));
        boss().header("If-Match", "\"0\"")
                .post(GOALS + "/" + goal + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DROPPED"));
    }

    /** 0 of 5 failed after 4 of 5: Newcombe's interval computed in Python. */
    @Test
    void what_agents_score_themselves_and_other_scorecards_do_not_count() {
        before(1, 2, 1, 2, 3);
        String session = planned(List.of(goal("FAILURE_RATE", "listening", 30)));
        hold(session);
        after(4, 5, 5, 4, 5);
        Evaluated.on(
                QualityApi.published(QualityApi.CALLS),
                agent,
                SESSION.plus(Duration.ofDays(4)),
                1,
                "full");
        Api.as(amalOf(agent), Roles.AGENT)
                .body(
                        Map.of(
                                "scorecardId",
                                scorecard,
                                "agentId",
                                agent,
                                "kind",
                                "SELF",
                                "interactionAt",
                                SESSION.plus(Duration.ofDays(5)).toString(),
                                "answers",
                                List.of(
                                        Map.of("questionId", "greeting", "option", "yes"),
                                        Map.of("questionId", "listening", "value", 1),
                                        Map.of("questionId", "identity", "option", "full"))))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(201);
        // of the time before, although it is evaluated now
        Evaluated.on(scorecard, agent, SESSION.minus(Duration.ofDays(57)), 1, "full");
        boss().get(GOALS + "/" + goalOf(session) + "/effect")
                .then()
                .statusCode(200)
                .body("effect.before.value", equalTo(80.00f))
                .body("effect.after.value", equalTo(0.00f))
                .body("effect.earlier.evaluations", equalTo(1))
                .body("effect.difference.method", equalTo("newcombe"))
                .body("effect.difference.lower", equalTo(-96.38f))
                .body("effect.difference.upper", equalTo(-19.26f))
                .body("effect.verdict", equalTo("IMPROVED"));
    }

    @Test
    void whoever_answers_for_the_agent_compares_with_the_others() {
        before(1, 2, 1, 2, 3);
        UUID other = QualityApi.agent(team, QualityApi.unique("badr"));
        for (int listening : List.of(3, 4, 3)) {
            Evaluated.on(scorecard, other, SESSION.minus(Duration.ofDays(3)), listening, "full");
        }
        String session = planned(List.of(goal("QUESTION_SCORE", "listening", 85)));
        hold(session);
        after(4, 5, 5, 4, 5);
        for (int listening : List.of(3, 4, 4)) {
            Evaluated.on(scorecard, other, SESSION.plus(Duration.ofDays(3)), listening, "full");
        }
        String effect = GOALS + "/" + goalOf(session) + "/effect?compare=TEAM";
        boss().get(effect)
                .then()
                .statusCode(200)
                .body("effect.team.before.value", equalTo(58.33f))
                .body("effect.team.after.value", equalTo(66.67f))
                .body("effect.beyondTeam.value", equalTo(61.67f))
                .body("effect.beyondTeam.lower", equalTo(25.38f))
                .body("effect.beyondTeam.upper", equalTo(97.95f));
        Api.as(amalOf(agent), Roles.AGENT).get(effect).then().statusCode(403);
        boss().get(effect.replace("TEAM", "WORLD")).then().statusCode(400);
    }

    @Test
    void coaching_is_seen_at_a_glance() {
        before(1, 2, 3);
        String session =
                planned(
                        List.of(
                                goal("QUESTION_SCORE", "listening", 85),
                                goal("FAILURE_RATE", "listening", 20),
                                goal("SCORE", null, 99)));
        hold(session);
        after(4, 5, 4);
        String badr = QualityApi.unique("badr");
        UUID uncoached = QualityApi.agent(team, badr);
        clock.advance(Duration.ofDays(3));
        due().checkAll();
        boss().get("/api/v1/coaching-overview?weeks=10&teamId=" + team)
                .then()
                .statusCode(200)
                .body("sessions.HELD", equalTo(1))
                .body("goals.REACHED", equalTo(1), "goals.NOT_REACHED", equalTo(2))
                .body("agents", equalTo(2), "coached", equalTo(1))
                .body("uncoached.agentId", contains(uncoached.toString()))
                .body("uncoached[0].username", equalTo(badr))
                .body("coaches[0].coach", equalTo(boss))
                .body("coaches[0].held", equalTo(1), "coaches[0].goals", equalTo(3))
                .body("coaches[0].reached", equalTo(1))
                // (58.33 + 66.67 + 17.95) ÷ 3
                .body("coaches[0].gain", equalTo(47.65f));
        boss().get("/api/v1/coaching-overview?weeks=1")
                .then()
                .body("coached", equalTo(0))
                .body("uncoached.agentId", hasItem(agent.toString()));
        Api.as(QualityApi.unique("other"), Roles.SUPERVISOR)
                .get("/api/v1/coaching-overview")
                .then()
                .body("agents", equalTo(0), "coaches", empty());
        Api.as(QualityApi.unique("other"), Roles.SUPERVISOR)
                .get("/api/v1/coaching-overview?teamId=" + team)
                .then()
                .statusCode(403);
        boss().get("/api/v1/coaching-overview?weeks=0").then().statusCode(400);
    }

    @Test
    void a_goal_is_set_in_the_session_and_seen_by_those_who_see_it() {
        String session = planned(List.of(goal("SCORE", null, 80)));
        String path = PATH + "/" + session + "/goals";
        boss().body(goal("SECTION_SCORE", null, 80))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations.field", contains("section"));
        Map<String, Object> section = goal("SECTION_SCORE", null, 80);
        section.put("scorecardId", scorecard);
        section.put("section", "اللباقة");
        before(1, 2, 3);
        String goal =
                boss().body(section)
                        .post(path)
                        .then()
                        .statusCode(201)
                        // (40 + 80·2) ÷ 440 on average
                        .body("baseline", equalTo(45.45f))
                        .extract()
                        .path("id");
        boss().get(GOALS + "?sessionId=" + session).then().body("items.id", hasItem(goal));
        Api.as(amalOf(agent), Roles.AGENT).get(GOALS + "/" + goal).then().statusCode(200);
        RequestSpecification stranger = Api.as(QualityApi.unique("x"), Roles.SUPERVISOR);
        stranger.get(GOALS + "/" + goal).then().statusCode(403);
        stranger.get(GOALS + "?limit=200").then().body("items.id", not(hasItem(goal)));
        Api.as(amalOf(agent), Roles.AGENT).body(section).post(path).then().statusCode(403);
        hold(session);
        boss().header("If-Match", "\"1\"").post(PATH + "/" + session + "/follow-up");
        boss().body(section)
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("coaching-over"));
    }

    private void before(int... listening) {
        for (int i = 0; i < listening.length; i++) {
            Evaluated.on(
                    scorecard, agent, SESSION.minus(Duration.ofDays(i + 1)), listening[i], "full");
        }
    }

    private void after(int... listening) {
        for (int i = 0; i < listening.length; i++) {
            Evaluated.on(
                    scorecard, agent, SESSION.plus(Duration.ofDays(i + 1)), listening[i], "full");
        }
    }

    private Map<String, Object> goal(String kind, String question, int target) {
        Map<String, Object> goal = new HashMap<>();
        goal.put("kind", kind);
        goal.put("target", target);
        goal.put("targetOn", "2026-05-10");
        if (question != null) {
            goal.put("scorecardId", scorecard);
            goal.put("questionId", question);
        }
        return goal;
    }

    private String planned(List<Map<String, Object>> goals) {
        return boss().body(
                        Map.of(
                                "agentId",
                                agent,
                                "startsAt",
                                SESSION.toString(),
                                "length",
                                "PT45M",
                                "agenda",
                                List.of(Map.of("text", "Listening")),
                                "goals",
                                goals))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void hold(String session) {
        boss().header("If-Match", "\"0\"")
                .body("{}")
                .post(PATH + "/" + session + "/holding")
                .then()
                .statusCode(200);
    }

    private String goalOf(String session) {
        return boss().get(PATH + "/" + session).path("goals[0].id");
    }

    private RequestSpecification boss() {
        return Api.as(boss, Roles.SUPERVISOR);
    }

    private static String amalOf(UUID agent) {
        return Arc.container()
                .instance(Directory.class)
                .get()
                .agent(agent)
                .orElseThrow()
                .username();
    }

    private static CheckDueGoals due() {
        return Arc.container().instance(CheckDueGoals.class).get();
    }
}
