package io.mushrif.quality.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.coaching.CoachingCancelled;
import io.mushrif.contracts.coaching.CoachingHeld;
import io.mushrif.contracts.coaching.CoachingPlanned;
import io.mushrif.contracts.coaching.CoachingRescheduled;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CoachingApiTest {

    private static final String PATH = "/api/v1/coaching-sessions";

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Instant tomorrow = now.plus(1, ChronoUnit.DAYS);
    private final String boss = QualityApi.unique("boss");
    private final String amal = QualityApi.unique("amal");
    private UUID team;
    private UUID agent;

    @BeforeEach
    void a_team() {
        team = QualityApi.team(boss);
        agent = QualityApi.agent(team, amal);
    }

    @Test
    void the_failed_questions_of_evaluations_become_the_agenda() throws IOException {
        String scorecard = QualityApi.published(QualityApi.CALLS);
        String failed = Evaluated.on(scorecard, agent, now.minusSeconds(60), 2, "skipped");
        String good = Evaluated.on(scorecard, agent, now.minusSeconds(50), 5, "full");
        Map<String, Object> request = request(tomorrow);
        request.put("evaluationIds", List.of(failed, good));
        request.put("place", "Room 3");
        request.put("link", "https://meet.example.org/abc");
        Response created = plan(boss(), request);
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("state", equalTo("PLANNED"))
                .body("coach", equalTo(boss), "plannedBy", equalTo(boss))
                .body("agentId", equalTo(agent.toString()), "teamId", equalTo(team.toString()))
                .body("startsAt", equalTo(tomorrow.toString()), "length", equalTo("PT45M"))
                .body("endsAt", equalTo(tomorrow.plusSeconds(2700).toString()))
                .body("place", equalTo("Room 3"))
                .body("agenda.questionId", contains("listening", "identity", null, null))
                .body("agenda.evaluationId", contains(failed, failed, good, null))
                .body("agenda[0].question.en", equalTo("Listened actively"))
                .body("agenda[0].question.ar", equalTo("أنصت باهتمام"))
                .body("agenda[3].text", equalTo("Listen to a good call"))
                .body("goals", empty());
        assertThat(created.asString()).doesNotContain("Said by the evaluator");
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith(PATH + "/" + id);
        boss().get(PATH + "/" + id).then().statusCode(200).header("ETag", "\"0\"");
        OutboxRows.Row event = OutboxRows.of(UUID.fromString(id)).get(0);
        CoachingPlanned planned = EventJson.read(event.payload(), CoachingPlanned.class);
        assertThat(planned.agentId()).isEqualTo(agent);
        assertThat(planned.coach()).isEqualTo(boss);
        assertThat(planned.startsAt()).isEqualTo(tomorrow);
        assertThat(planned.endsAt()).isEqualTo(tomorrow.plusSeconds(2700));
    }

    @Test
    void a_session_is_confirmed_moved_held_and_followed_up() {
        String id = planned(tomorrow);
        move(agent(), id, 0, "confirmation", null)
                .statusCode(200)
                .body("confirmedAt", notNullValue());
        Instant before = now.minus(2, ChronoUnit.HOURS);
        move(
                        boss(),
                        id,
                        1,
                        "rescheduling",
                        Map.of("startsAt", before.toString(), "reason", "Rush of calls"))
                .statusCode(200)
                .body("startsAt", equalTo(before.toString()))
                .body("length", equalTo("PT45M"))
                .body("confirmedAt", nullValue());
        boss().get(PATH + "?due=RECORD&limit=200").then().body("items.id", hasItem(id));
        move(boss(), id, 2, "absence", Map.of("reason", "Agent was ill"))
                .statusCode(200)
                .body("state", equalTo("MISSED"));
        move(
                        boss(),
                        id,
                        3,
                        "rescheduling",
                        Map.of(
                                "startsAt",
                                now.minus(1, ChronoUnit.HOURS).toString(),
                                "length",
                                "PT30M",
                                "reason",
                                "Back again"))
                .statusCode(200)
                .body("state", equalTo("PLANNED"), "length", equalTo("PT30M"));
        String today = now.atZone(ZoneId.of("Asia/Riyadh")).toLocalDate().toString();
        move(boss(), id, 4, "holding", Map.of("followUpOn", today))
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("heldAt", equalTo(now.minus(1, ChronoUnit.HOURS).toString()));
        boss().get(PATH + "?due=FOLLOW_UP&limit=200").then().body("items.id", hasItem(id));
        boss().get(PATH + "?due=RECORD&limit=200").then().body("items.id", not(hasItem(id)));

        Map<String, Object> next = request(now.minus(10, ChronoUnit.MINUTES));
        next.put("followsId", id);
        String second = plan(boss(), next).then().statusCode(201).extract().path("id");
        boss().get(PATH + "/" + id).then().body("followUps", contains(second));
        move(boss(), second, 0, "holding", Map.of()).statusCode(200);
        boss().get(PATH + "/" + id).then().body("state", equalTo("FOLLOWED_UP"));

        boss().get(PATH + "/" + id + "/history")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        contains(
                                "PLAN",
                                "CONFIRM",
                                "RESCHEDULE",
                                "MISS",
                                "RESCHEDULE",
                                "HOLD",
                                "FOLLOW_UP"))
                .body("items[1].actor", equalTo(amal))
                .body("items[2].details.from", equalTo(tomorrow.toString()))
                .body("items[2].details.to", equalTo(before.toString()))
                .body("items[2].details.reason", equalTo("Rush of calls"));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(
                        CoachingPlanned.TYPE,
                        CoachingRescheduled.TYPE,
                        CoachingRescheduled.TYPE,
                        CoachingHeld.TYPE);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("update coaching_entry set seq = 70"))
                .withMessageContaining("append-only");
    }

    @Test
    void a_cancelled_session_takes_its_goals_with_it_and_frees_the_time() {
        Map<String, Object> request = request(tomorrow);
        request.put("goals", List.of(goal("SCORE", null, null)));
        String id = plan(boss(), request).then().statusCode(201).extract().path("id");
        plan(boss(), request(tomorrow)).then().statusCode(409);
        move(boss(), id, 0, "cancellation", Map.of("reason", "Not needed"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("goals.state", contains("DROPPED"));
        move(boss(), id, 1, "holding", Map.of())
                .statusCode(409)
                .body("code", equalTo("coaching-move-refused"));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(CoachingPlanned.TYPE, CoachingCancelled.TYPE);
        plan(boss(), request(tomorrow)).then().statusCode(201);
    }

    @Test
    void two_sessions_of_the_same_person_do_not_overlap_and_strangers_learn_nothing() {
        String id = planned(tomorrow);
        plan(boss(), request(tomorrow.plusSeconds(2699)))
                .then()
                .statusCode(409)
                .body("code", equalTo("coaching-coach-busy-with"))
                .body("detail", containsString(id));
        plan(boss(), request(tomorrow.plusSeconds(2700))).then().statusCode(201);
        Map<String, Object> byAnother = request(tomorrow);
        byAnother.put("coach", QualityApi.unique("coach"));
        plan(boss(), byAnother)
                .then()
                .statusCode(409)
                .body("code", equalTo("coaching-agent-busy-with"));
        // the coach is busy in a team that the other supervisor does not lead
        String other = QualityApi.unique("other");
        UUID elsewhere = QualityApi.agent(QualityApi.team(other), QualityApi.unique("badr"));
        Map<String, Object> foreign = request(tomorrow);
        foreign.put("agentId", elsewhere);
        foreign.put("coach", boss);
        Response refused =
                plan(Api.as(other, Roles.SUPERVISOR).header("Accept-Language", "ar"), foreign);
        refused.then()
                .statusCode(409)
                .body("code", equalTo("coaching-coach-busy"))
                .body("title", equalTo("لدى المدرّب جلسة أخرى في هذا الوقت"));
        assertThat(refused.asString()).doesNotContain(id);
    }

    @Test
    void of_many_at_the_same_time_one_gets_the_slot() throws Exception {
        CyclicBarrier together = new CyclicBarrier(6);
        ExecutorService callers = Executors.newFixedThreadPool(6);
        List<Future<Integer>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                answers.add(
                        callers.submit(
                                () -> {
                                    together.await();
                                    return plan(boss(), request(tomorrow)).statusCode();
                                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
        } finally {
            callers.shutdown();
        }
    }

    @Test
    void wrong_fields_are_named() {
        refused(Map.of("length", "PT4M"), "length", "min");
        refused(Map.of("length", "PT9H"), "length", "max");
        refused(Map.of("length", "long"), "length", "bad-duration");
        refused(Map.of("startsAt", "2099-01-01T00:00:00Z"), "startsAt", "too-far");
        refused(Map.of("startsAt", "soon"), "startsAt", "bad-instant");
        refused(Map.of("agentId", UUID.randomUUID()), "agentId", "unknown-reference");
        refused(Map.of("agenda", List.of()), "agenda", "not-empty");
        refused(Map.of("link", "javascript:alert(1)"), "link", "pattern");
        refused(Map.of("followsId", UUID.randomUUID()), "followsId", "unknown-reference");
        refused(Map.of("trainingNeedId", UUID.randomUUID()), "trainingNeedId", "unknown-reference");
        String foreign =
                Evaluated.on(
                        QualityApi.published(QualityApi.CALLS),
                        QualityApi.agent(team, QualityApi.unique("dana")),
                        now.minusSeconds(9),
                        5,
                        "full");
        refused(Map.of("evaluationIds", List.of(foreign)), "evaluationIds[0]", "unknown-reference");
        refused(
                Map.of("agenda", List.of(Map.of("text", "x", "evaluationId", foreign))),
                "agenda[0].evaluationId",
                "unknown-reference");
        boss().body("{}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations.field", contains("agentId", "length", "startsAt"));
        boss().get(PATH + "?due=LATER").then().statusCode(400);
        boss().get(PATH + "?sort=coach").then().statusCode(400);
        boss().get(PATH + "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                .then()
                .statusCode(400);
    }

    @Test
    void a_goal_must_be_measurable() {
        String scorecard = QualityApi.published(QualityApi.CALLS);
        goalRefused(goal("QUESTION_SCORE", null, "identity"), "goals[0].scorecardId", "not-null");
        goalRefused(goal("QUESTION_SCORE", scorecard, null), "goals[0].questionId", "not-null");
        goalRefused(
                goal("FAILURE_RATE", scorecard, "singing"),
                "goals[0].questionId",
                "unknown-reference");
        goalRefused(goal("SCORE", scorecard, "identity"), "goals[0].questionId", "not-for-measure");
        goalRefused(goal("SECTION_SCORE", scorecard, null), "goals[0].section", "not-null");
        Map<String, Object> section = goal("SECTION_SCORE", scorecard, null);
        section.put("section", "Singing");
        goalRefused(section, "goals[0].section", "unknown-reference");
        Map<String, Object> early = goal("SCORE", null, null);
        early.put("targetOn", "2026-01-01");
        goalRefused(early, "goals[0].targetOn", "not-before");
        Map<String, Object> high = goal("SCORE", null, null);
        high.put("target", 101);
        goalRefused(high, "goals[0].target", "decimal-max");
    }

    @Test
    void a_session_is_changed_by_whoever_knows_its_version() {
        String id = planned(tomorrow);
        boss().body(Map.of("place", "Room 1")).patch(PATH + "/" + id).then().statusCode(428);
        boss().header("If-Match", "\"0\"")
                .body(Map.of("place", "Room 1", "agenda", List.of(Map.of("text", "More"))))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("place", equalTo("Room 1"))
                .body("agenda.text", contains("Listen to a good call", "More"));
        boss().header("If-Match", "\"0\"")
                .body(Map.of("place", "Room 2"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(412);
        move(boss(), id, 1, "absence", Map.of("reason", "x"))
                .statusCode(409)
                .body("code", equalTo("coaching-not-begun"));
        boss().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void an_agent_sees_own_sessions_and_a_supervisor_those_of_own_teams() {
        String id = planned(tomorrow);
        agent().get(PATH + "/" + id).then().statusCode(200);
        agent().get(PATH).then().body("items.id", contains(id));
        String other = QualityApi.unique("other");
        RequestSpecification stranger = Api.as(other, Roles.SUPERVISOR);
        QualityApi.agent(QualityApi.team(other), QualityApi.unique("badr"));
        stranger.get(PATH + "/" + id).then().statusCode(403);
        stranger.get(PATH).then().body("items", empty());
        stranger.get(PATH + "/" + id + "/notes").then().statusCode(403);
        stranger.get(PATH + "/" + id + "/history").then().statusCode(403);
        plan(stranger, request(tomorrow.plusSeconds(9000))).then().statusCode(403);
        Api.as(QualityApi.unique("dana"), Roles.AGENT).get(PATH + "/" + id).then().statusCode(403);
        // a coach from outside the team
        String coach = QualityApi.unique("coach");
        Map<String, Object> request = request(tomorrow.plusSeconds(9000));
        request.put("coach", coach);
        String coached =
                plan(Api.as("analyst", Roles.QUALITY_ANALYST), request)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.as(coach, Roles.AGENT).get(PATH).then().body("items.id", contains(coached));
        Api.as(coach, Roles.AGENT).get(PATH + "/" + id).then().statusCode(403);
        // an agent handles nothing of it but the confirmation
        move(agent(), id, 0, "cancellation", Map.of("reason", "No")).statusCode(403);
        move(Api.as(amal, Roles.AGENT, Roles.SUPERVISOR), id, 0, "holding", Map.of())
                .statusCode(403);
        move(boss(), id, 0, "confirmation", null).statusCode(403);
    }

    @Test
    void nobody_coaches_themselves() {
        Map<String, Object> request = request(tomorrow);
        request.put("coach", amal);
        plan(boss(), request).then().statusCode(409).body("code", equalTo("own-coaching"));
        plan(Api.as(amal, Roles.QUALITY_ANALYST), request(tomorrow))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-coaching"));
        request.put("coach", boss);
        plan(Api.as(amal, Roles.QUALITY_ANALYST), request).then().statusCode(403);
        String id = planned(tomorrow);
        move(
                        boss(),
                        id,
                        0,
                        "rescheduling",
                        Map.of("startsAt", tomorrow.toString(), "coach", amal, "reason", "x"))
                .statusCode(409)
                .body("code", equalTo("own-coaching"));
    }

    @Test
    void a_private_note_is_read_by_nobody_but_its_author() {
        String id = planned(tomorrow);
        String secret = note(boss(), id, "Tends to rush", "PRIVATE");
        String own = note(agent(), id, "Ask for a better headset", "PRIVATE");
        String shared = note(agent(), id, "We agreed on pauses", "SHARED");
        boss().get(PATH + "/" + id + "/notes").then().body("items.id", contains(shared, secret));
        agent().get(PATH + "/" + id + "/notes").then().body("items.id", contains(shared, own));
        for (RequestSpecification other :
                List.of(
                        agent(),
                        Api.as("analyst", Roles.QUALITY_ANALYST),
                        Api.as("admin1", Roles.ADMIN))) {
            other.get(PATH + "/" + id + "/notes/" + secret).then().statusCode(403);
        }
        Api.as("admin1", Roles.ADMIN)
                .get(PATH + "/" + id + "/notes")
                .then()
                .body("items.id", contains(shared));
        // only the two who talk write
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .body(Map.of("text", "x", "visibility", "SHARED"))
                .post(PATH + "/" + id + "/notes")
                .then()
                .statusCode(403);
        boss().header("If-Match", "\"0\"")
                .body(Map.of("text", "x"))
                .patch(PATH + "/" + id + "/notes/" + shared)
                .then()
                .statusCode(403);
        agent().header("If-Match", "\"0\"")
                .body(Map.of("text", "We agreed on longer pauses"))
                .patch(PATH + "/" + id + "/notes/" + shared)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("text", equalTo("We agreed on longer pauses"));
        agent().header("If-Match", "\"0\"")
                .delete(PATH + "/" + id + "/notes/" + shared)
                .then()
                .statusCode(412);
        agent().header("If-Match", "\"1\"")
                .delete(PATH + "/" + id + "/notes/" + shared)
                .then()
                .statusCode(204);
        agent().get(PATH + "/" + id + "/notes/" + shared).then().statusCode(404);
        boss().body(Map.of("text", " ", "visibility", "ALL"))
                .post(PATH + "/" + id + "/notes")
                .then()
                .statusCode(400);
    }

    @Test
    void what_was_written_about_an_erased_customer_is_forgotten() {
        String scorecard = QualityApi.published(QualityApi.CALLS);
        UUID interaction = UUID.randomUUID();
        String about = Evaluated.on(scorecard, agent, now.minusSeconds(60), 2, "full", interaction);
        String other = Evaluated.on(scorecard, agent, now.minusSeconds(50), 2, "full");
        Map<String, Object> request = request(tomorrow);
        request.put("evaluationIds", List.of(about, other));
        request.put(
                "agenda",
                List.of(
                        Map.of("text", "Quotes Zuhair", "evaluationId", about),
                        Map.of("text", "May quote Zuhair"),
                        Map.of("text", "About the other call", "evaluationId", other)));
        String id =
                plan(boss().header("Idempotency-Key", UUID.randomUUID().toString()), request)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String quoting = note(agent(), id, "Zuhair was angry", "PRIVATE");
        String named =
                boss().body(
                                Map.of(
                                        "text",
                                        "The other call",
                                        "visibility",
                                        "SHARED",
                                        "evaluationId",
                                        other))
                        .post(PATH + "/" + id + "/notes")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Events.send(new InteractionErased(interaction, now));
        Awaitility.await()
                .until(
                        () ->
                                agent().get(PATH + "/" + id + "/notes/" + quoting)
                                        .<Boolean>path("erased"));
        agent().get(PATH + "/" + id + "/notes/" + quoting)
                .then()
                .body("text", nullValue())
                .header("ETag", "\"1\"");
        boss().get(PATH + "/" + id + "/notes/" + named)
                .then()
                .body("text", equalTo("The other call"));
        boss().get(PATH + "/" + id)
                .then()
                .body("agenda.questionId", contains("listening", "listening", null, null, null))
                .body("agenda.text", contains(null, null, null, null, "About the other call"));
        boss().body(Map.of("text", "Again", "visibility", "SHARED", "evaluationId", about))
                .post(PATH + "/" + id + "/notes")
                .then()
                .statusCode(409)
                .body("code", equalTo("interaction-erased"));
        Events.send(new InteractionErased(interaction, now));
    }

    @Test
    void the_same_key_plans_one_session() {
        String key = UUID.randomUUID().toString();
        Response first = plan(boss().header("Idempotency-Key", key), request(tomorrow));
        Response second = plan(boss().header("Idempotency-Key", key), request(tomorrow));
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        boss().get(PATH).then().body("items", hasSize(1));
    }

    private RequestSpecification boss() {
        return Api.as(boss, Roles.SUPERVISOR);
    }

    private RequestSpecification agent() {
        return Api.as(amal, Roles.AGENT);
    }

    private Map<String, Object> request(Instant start) {
        Map<String, Object> request = new HashMap<>();
        request.put("agentId", agent);
        request.put("startsAt", start.toString());
        request.put("length", "PT45M");
        request.put("agenda", List.of(Map.of("text", "Listen to a good call")));
        return request;
    }

    private static Map<String, Object> goal(String kind, String scorecard, String question) {
        Map<String, Object> goal = new HashMap<>();
        goal.put("kind", kind);
        goal.put("scorecardId", scorecard);
        goal.put("questionId", question);
        goal.put("target", 80);
        goal.put("targetOn", Instant.now().plus(40, ChronoUnit.DAYS).toString().substring(0, 10));
        goal.values().removeIf(Objects::isNull);
        return goal;
    }

    private String planned(Instant start) {
        return plan(boss(), request(start)).then().statusCode(201).extract().path("id");
    }

    private static Response plan(RequestSpecification who, Map<String, Object> request) {
        return who.body(request).post(PATH);
    }

    private static ValidatableResponse move(
            RequestSpecification who,
            String id,
            int version,
            String verb,
            Map<String, Object> body) {
        RequestSpecification request = who.header("If-Match", "\"" + version + "\"");
        return (body == null ? request : request.body(body))
                .post(PATH + "/" + id + "/" + verb)
                .then();
    }

    private static String note(
            RequestSpecification who, String id, String text, String visibility) {
        return who.body(Map.of("text", text, "visibility", visibility))
                .post(PATH + "/" + id + "/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void refused(Map<String, Object> wrong, String field, String violation) {
        Map<String, Object> request = request(tomorrow);
        request.putAll(wrong);
        plan(boss(), request)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field))
                .body("violations.code", contains(violation));
    }

    private void goalRefused(Map<String, Object> goal, String field, String violation) {
        refused(Map.of("goals", List.of(goal)), field, violation);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
