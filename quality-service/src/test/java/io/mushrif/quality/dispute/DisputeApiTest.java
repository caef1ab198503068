package io.mushrif.quality.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.contracts.evaluation.DisputeDecided;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationDisputed;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DisputeApiTest {

    private static final String DISPUTES = "/api/v1/disputes";

    private static final String ADJUSTED =
            """
            {"questions":[{"questionId":"listening","ruling":"ADJUSTED","reason":"It is on the recording",
              "answer":{"questionId":"listening","value":5}}]}""";

    private static final String UPHELD =
            """
            {"questions":[{"questionId":"listening","ruling":"UPHELD","reason":"Asked back once only"}]}""";

    private final String boss = QualityApi.unique("boss");
    private final String amal = QualityApi.unique("amal");
    private UUID team;
    private UUID agent;

    @BeforeEach
    void staff() {
        team = QualityApi.team(boss);
        agent = QualityApi.agent(team, amal);
    }

    @Test
    void an_agent_disputes_a_question_and_an_arbiter_adjusts_it() throws IOException {
        String evaluation = evaluated("");
        Response opened = open(amal(), evaluation, "listening");
        opened.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("OPEN"), "openedBy", equalTo(amal))
                .body("evaluator", equalTo("analyst"), "scoreBefore", equalTo(92.31f))
                .body(
                        "questions[0].reason",
                        equalTo("I did"),
                        "questions[0].before.value",
                        equalTo(4))
                .body("dueAt", notNullValue(), "overdue", equalTo(false));
        String id = opened.path("id");
        assertThat(opened.header("Location")).endsWith(DISPUTES + "/" + id);
        analyst().get("/api/v1/evaluations/" + evaluation).then().body("disputed", equalTo(true));
        decide(arbiter(), id, 0, ADJUSTED)
                .statusCode(200)
                .body("status", equalTo("DECIDED"), "arbiter", equalTo("arbiter"))
                .body("questions[0].ruling", equalTo("ADJUSTED"))
                .body("questions[0].explanation", equalTo("It is on the recording"))
                .body("questions[0].after.value", equalTo(5), "scoreAfter", equalTo(100.00f));
        amal().get("/api/v1/evaluations/" + evaluation)
                .then()
                .body("disputed", equalTo(false), "score", equalTo(100.00f), "revision", equalTo(1))
                .body("sections[0].questions[1].value", equalTo(5));
        amal().get("/api/v1/evaluations/" + evaluation + "/revisions")
                .then()
                .body("reason", contains("DISPUTED"), "replacedBy", contains("arbiter"))
                .body("score", contains(92.31f));
        List<OutboxRows.Row> rows = OutboxRows.of(UUID.fromString(evaluation));
        assertThat(rows)
                .extracting(OutboxRows.Row::type)
                .containsExactly(
                        EvaluationCompleted.TYPE,
                        EvaluationDisputed.TYPE,
                        EvaluationRescored.TYPE,
                        DisputeDecided.TYPE);
        DisputeDecided decided = EventJson.read(rows.get(3).payload(), DisputeDecided.class);
        assertThat(decided.outcome()).isEqualTo("ADJUSTED");
        assertThat(decided.adjusted()).isEqualTo(1);
        assertThat(decided.inTime()).isTrue();
        decide(arbiter(), id, 1, UPHELD).statusCode(409).body("code", equalTo("dispute-not-open"));
    }

    @Test
    void what_is_upheld_changes_no_score_and_can_be_disputed_again() {
        String evaluation = evaluated("");
        String id = open(amal(), evaluation, "listening").path("id");
        decide(arbiter(), id, 0, UPHELD)
                .statusCode(200)
                .body("questions[0].ruling", equalTo("UPHELD"), "scoreAfter", equalTo(92.31f));
        analyst()
                .get("/api/v1/evaluations/" + evaluation)
                .then()
                .body("score", equalTo(92.31f), "revision", equalTo(0), "disputed", equalTo(false));
        assertThat(OutboxRows.types(UUID.fromString(evaluation)))
                .containsExactly(
                        EvaluationCompleted.TYPE, EvaluationDisputed.TYPE, DisputeDecided.TYPE);
        open(amal(), evaluation, "greeting").then().statusCode(201);
    }

    @Test
    void neither_evaluator_nor_agent_nor_who_opened_it_decides() {
        String evaluation = evaluated("\"kind\":\"JOINT\",\"participants\":[\"with-them\"],");
        String id = open(Api.as(boss, Roles.SUPERVISOR), evaluation, "listening").path("id");
        for (String name : List.of("analyst", "with-them", amal, boss)) {
            decide(Api.as(name, Roles.QUALITY_ANALYST), id, 0, UPHELD)
                    .statusCode(409)
                    .body("code", equalTo("arbiter-not-neutral"));
            manager()
                    .header("If-Match", "\"0\"")
                    .body("{\"arbiter\":\"%s\"}".formatted(name))
                    .post(DISPUTES + "/" + id + "/assignment")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("arbiter-not-neutral"));
        }
        decide(Api.as(boss, Roles.SUPERVISOR), id, 0, UPHELD).statusCode(403);
        decide(amal(), id, 0, UPHELD).statusCode(403);
        analyst().get(DISPUTES + "/" + id).then().body("status", equalTo("OPEN"));
    }

    @Test
    void a_dispute_that_was_given_to_an_arbiter_is_decided_by_no_other() {
        String id = open(amal(), evaluated(""), "listening").path("id");
        manager()
                .header("If-Match", "\"0\"")
                .body("{\"arbiter\":\"arbiter\"}")
                .post(DISPUTES + "/" + id + "/assignment")
                .then()
                .statusCode(200)
                .body("arbiter", equalTo("arbiter"));
        decide(Api.as("another", Roles.QUALITY_ANALYST), id, 1, UPHELD)
                .statusCode(409)
                .body("code", equalTo("another-arbiter"));
        decide(arbiter(), id, 1, UPHELD).statusCode(200);
    }

    @Test
    void a_dispute_is_withdrawn_by_the_agent() {
        String evaluation = evaluated("");
        String id = open(Api.as(boss, Roles.SUPERVISOR), evaluation, "listening").path("id");
        withdraw(Api.as("other-boss", Roles.SUPERVISOR), id, 0).statusCode(403);
        withdraw(amal(), id, 0).statusCode(200).body("status", equalTo("WITHDRAWN"));
        withdraw(amal(), id, 1).statusCode(409).body("code", equalTo("dispute-not-open"));
        analyst().get("/api/v1/evaluations/" + evaluation).then().body("disputed", equalTo(false));
        open(amal(), evaluation, "listening").then().statusCode(201);
    }

    @Test
    void a_disputed_evaluation_is_neither_corrected_nor_disputed_twice() {
        String evaluation = evaluated("");
        open(amal(), evaluation, "listening");
        open(amal(), evaluation, "greeting")
                .then()
                .statusCode(409)
                .body("code", equalTo("evaluation-disputed"));
        analyst()
                .header("If-Match", "\"1\"")
                .body("{\"comment\":\"x\"}")
                .patch("/api/v1/evaluations/" + evaluation)
                .then()
                .statusCode(409)
                .body("code", equalTo("evaluation-disputed"));
        analyst()
                .get("/api/v1/evaluations?disputed=true&agentId=" + agent)
                .then()
                .body("items.id", contains(evaluation));
    }

    @Test
    void behind_the_window_nothing_is_disputed() {
        String card = QualityApi.published(card("\"disputeWindow\":\"PT0S\""));
        open(amal(), evaluated(card, ""), "listening")
                .then()
                .statusCode(409)
                .body("code", equalTo("dispute-window-over"));
    }

    @Test
    void what_is_not_decided_until_its_deadline_is_listed_as_overdue() {
        String late =
                open(
                                amal(),
                                evaluated(
                                        QualityApi.published(card("\"decisionWithin\":\"PT0S\"")),
                                        ""),
                                "listening")
                        .path("id");
        String inTime = open(amal(), evaluated(""), "listening").path("id");
        list("overdue=true&agentId=" + agent)
                .body("items.id", contains(late), "items.overdue", contains(true));
        list("overdue=false&agentId=" + agent).body("items.id", contains(inTime));
        list("agentId=" + agent + "&sort=dueAt").body("items.id", contains(late, inTime));
        decide(arbiter(), late, 0, UPHELD).statusCode(200).body("overdue", equalTo(true));
        list("overdue=true&agentId=" + agent).body("items", empty());
        list("status=DECIDED&arbiter=arbiter&teamId=" + team).body("items.id", contains(late));
        list("evaluator=analyst&agentId=" + agent + "&status=OPEN")
                .body("items.id", contains(inTime));
    }

    @Test
    void an_agent_disputes_and_sees_own_evaluations_and_a_supervisor_those_of_own_teams() {
        String evaluation = evaluated("");
        String other = QualityApi.unique("badr");
        String otherBoss = QualityApi.unique("boss");
        QualityApi.agent(QualityApi.team(otherBoss), other);
        String id = open(amal(), evaluation, "listening").path("id");
        for (RequestSpecification stranger :
                List.of(Api.as(other, Roles.AGENT), Api.as(otherBoss, Roles.SUPERVISOR))) {
            stranger.get(DISPUTES + "/" + id).then().statusCode(403);
            stranger.get(DISPUTES).then().statusCode(200).body("items", empty());
            open(stranger, evaluation, "greeting").then().statusCode(403);
        }
        amal().get(DISPUTES).then().body("items.id", contains(id));
        Api.as(boss, Roles.SUPERVISOR).get(DISPUTES + "/" + id).then().statusCode(200);
        manager().get(DISPUTES + "/" + id).then().statusCode(200);
        analyst().get(DISPUTES + "?limit=200").then().body("items.id", hasItem(id));
    }

    @Test
    void what_is_in_progress_is_not_disputed() {
        String evaluation = evaluated("\"status\":\"IN_PROGRESS\",");
        open(amal(), evaluation, "listening").then().statusCode(403);
    }

    @Test
    void everything_that_is_wrong_is_named() {
        String evaluation = evaluated("");
        amal().body(
                        "{\"evaluationId\":\"%s\",\"questions\":[{\"questionId\":\"x\",\"reason\":\"r\"},{\"questionId\":\"greeting\",\"reason\":\"r\"},{\"questionId\":\"greeting\",\"reason\":\"r\"}]}"
                                .formatted(evaluation))
                .post(DISPUTES)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("questions[0].questionId", "questions[2].questionId"))
                .body("violations.code", contains("unknown-reference", "given-twice"));
        amal().body("{\"questions\":[{\"questionId\":\"greeting\",\"reason\":\" \"}]}")
                .post(DISPUTES)
                .then()
                .statusCode(400)
                .body("violations.field", contains("evaluationId", "questions[0].reason"));
        open(amal(), UUID.randomUUID().toString(), "greeting").then().statusCode(400);
        String id = open(amal(), evaluation, "listening").path("id");
        decide(
                        arbiter(),
                        id,
                        0,
                        "{\"questions\":[{\"questionId\":\"greeting\",\"ruling\":\"ADJUSTED\",\"reason\":\"r\"}]}")
                .statusCode(400)
                .body(
                        "violations.field",
                        contains("questions[0].questionId", "questions[0].answer", "questions"))
                .body("violations.code", contains("unknown-reference", "not-null", "not-decided"));
        decide(arbiter(), id, 0, ADJUSTED.replace("5", "6"))
                .statusCode(400)
                .body("violations.field", contains("questions[0].answer.value"))
                .body("violations.code", contains("out-of-range"));
        decide(
                        arbiter(),
                        id,
                        0,
                        ADJUSTED.replace(
                                "{\"questionId\":\"listening\",\"value\"",
                                "{\"questionId\":\"greeting\",\"value\""))
                .statusCode(400)
                .body("violations.code", contains("other-question"));
        analyst().get(DISPUTES + "/" + id).then().header("ETag", "\"0\"");
        decide(arbiter(), id, 7, UPHELD).statusCode(412);
        arbiter().body(UPHELD).post(DISPUTES + "/" + id + "/decision").then().statusCode(428);
    }

    @Test
    void a_dispute_is_opened_once_for_a_key() {
        String evaluation = evaluated("");
        String key = UUID.randomUUID().toString();
        Response first = open(amal().header("Idempotency-Key", key), evaluation, "listening");
        Response second = open(amal().header("Idempotency-Key", key), evaluation, "listening");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void reasons_are_forgotten_when_the_customer_is_erased() {
        UUID interaction = UUID.randomUUID();
        String evaluation = evaluated("\"interactionId\":\"%s\",".formatted(interaction));
        String id = open(amal(), evaluation, "listening").path("id");
        decide(
                        arbiter(),
                        id,
                        0,
                        ADJUSTED.replace("\"value\":5", "\"value\":5,\"comment\":\"named\""))
                .statusCode(200);
        Events.send(new InteractionErased(interaction, Instant.parse("2026-03-01T07:00:00Z")));
        Awaitility.await()
                .until(
                        () ->
                                analyst().get(DISPUTES + "/" + id).path("questions[0].reason")
                                        == null);
        analyst()
                .get(DISPUTES + "/" + id)
                .then()
                .body(
                        "questions[0].explanation",
                        nullValue(),
                        "questions[0].before.comment",
                        nullValue())
                .body(
                        "questions[0].after.comment",
                        nullValue(),
                        "questions[0].after.value",
                        equalTo(5))
                .body("questions[0].ruling", equalTo("ADJUSTED"), "scoreAfter", equalTo(100.00f));
        analyst()
                .get("/api/v1/evaluations/" + evaluation + "/revisions")
                .then()
                .body("[0].sections.questions.flatten().comment", everyItem(nullValue()))
                .body("[0].score", equalTo(92.31f));
        open(amal(), evaluation, "greeting")
                .then()
                .statusCode(409)
                .body("code", equalTo("interaction-erased"))
                .body("detail", not(equalTo("interaction-erased")));
    }

    @Test
    void an_open_dispute_ends_when_the_customer_is_erased() {
        UUID interaction = UUID.randomUUID();
        String evaluation = evaluated("\"interactionId\":\"%s\",".formatted(interaction));
        String id = open(amal(), evaluation, "listening").path("id");
        Events.send(new InteractionErased(interaction, Instant.parse("2026-03-01T07:00:00Z")));
        Awaitility.await()
                .until(() -> analyst().get(DISPUTES + "/" + id).path("status").equals("WITHDRAWN"));
        analyst().get("/api/v1/evaluations/" + evaluation).then().body("disputed", equalTo(false));
        assertThat(OutboxRows.types(UUID.fromString(evaluation)))
                .containsExactly(
                        EvaluationCompleted.TYPE, EvaluationDisputed.TYPE, DisputeDecided.TYPE);
    }

    private static String card(String rules) {
        return QualityApi.CALLS.replace(
                "\"sections\": [", "\"rules\": {%s}, \"sections\": [".formatted(rules));
    }

    private String evaluated(String more) {
        return evaluated(QualityApi.published(QualityApi.CALLS), more);
    }

    private String evaluated(String card, String more) {
        return analyst()
                .body(
                        """
                        {"scorecardId":"%s","agentId":"%s",%s"answers":[
                          {"questionId":"greeting","option":"yes"},
                          {"questionId":"listening","value":4,"comment":"Asked back"},
                          {"questionId":"identity","option":"full"}]}"""
                                .formatted(card, agent, more))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response open(RequestSpecification as, String evaluation, String question) {
        return as.body(
                        "{\"evaluationId\":\"%s\",\"questions\":[{\"questionId\":\"%s\",\"reason\":\"I did\"}]}"
                                .formatted(evaluation, question))
                .post(DISPUTES);
    }

    private static ValidatableResponse decide(
            RequestSpecification as, String id, int version, String body) {
        return as.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(DISPUTES + "/" + id + "/decision")
                .then();
    }

    private static ValidatableResponse withdraw(RequestSpecification as, String id, int version) {
        return as.header("If-Match", "\"" + version + "\"")
                .post(DISPUTES + "/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse list(String query) {
        return analyst().get(DISPUTES + "?" + query).then().statusCode(200);
    }

    private RequestSpecification amal() {
        return Api.as(amal, Roles.AGENT);
    }

    private static RequestSpecification analyst() {
        return Api.as("analyst", Roles.QUALITY_ANALYST);
    }

    private static RequestSpecification arbiter() {
        return Api.as("arbiter", Roles.QUALITY_ANALYST);
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }
}
