package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.evaluation.EvaluationAcknowledged;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvaluationLifecycleApiTest {

    private static final String EVALUATIONS = "/api/v1/evaluations";

    /** CALLS with an acknowledgement and the edit window that a test needs. */
    private static final String WITH_RULES =
            QualityApi.CALLS.replace("\"sections\": [", "\"rules\": {%s}, \"sections\": [");

    private static final String GOOD =
            """
            {"questionId":"greeting","option":"yes"},
            {"questionId":"listening","value":4,"comment":"Asked back twice","seconds":[42,95]},
            {"questionId":"identity","option":"full"}""";

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
    void an_evaluation_is_saved_gone_on_with_and_completed() {
        String card = QualityApi.published(QualityApi.CALLS);
        Response begun =
                analyst()
                        .body(
                                body(
                                        card,
                                        "{\"questionId\":\"greeting\",\"option\":\"yes\"}",
                                        "\"status\":\"IN_PROGRESS\","))
                        .post(EVALUATIONS);
        begun.then()
                .statusCode(201)
                .body("status", equalTo("IN_PROGRESS"), "score", nullValue())
                .body("passed", nullValue(), "completedAt", nullValue(), "answers", hasSize(1));
        String id = begun.path("id");
        assertThat(OutboxRows.of(UUID.fromString(id))).isEmpty();
        assertThat(lines(id)).isEmpty();
        complete(id, 0)
                .statusCode(400)
                .body("violations.code", contains("missing-answer", "missing-answer"));
        change(id, 0, "{\"answers\":[" + GOOD + "],\"comment\":\"Well done\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("answers", hasSize(3), "sections", nullValue());
        change(id, 0, "{}").statusCode(412);
        complete(id, 1)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"), "score", equalTo(92.31f))
                .body("comment", equalTo("Well done"), "answers", nullValue())
                .body("sections[0].questions[1].seconds", contains(42, 95));
        complete(id, 2).statusCode(409).body("code", equalTo("evaluation-completed"));
        assertThat(OutboxRows.types(UUID.fromString(id))).containsExactly(EvaluationCompleted.TYPE);
        assertThat(lines(id))
                .containsExactly(
                        "greeting 0 1.00 1.00 100.00 false",
                        "identity 1 10.00 10.00 100.00 false",
                        "listening 0 4.00 5.00 75.00 false");
    }

    @Test
    void wrong_answers_are_not_saved_either() {
        String card = QualityApi.published(QualityApi.CALLS);
        analyst()
                .body(
                        body(
                                card,
                                "{\"questionId\":\"greeting\",\"option\":\"maybe\"},{\"questionId\":\"x\",\"value\":1}",
                                "\"status\":\"IN_PROGRESS\","))
                .post(EVALUATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("answers[0].option", "answers[1].questionId"));
        String id = begun(card);
        change(id, 0, "{\"answers\":[{\"questionId\":\"listening\",\"value\":9}]}").statusCode(400);
    }

    @Test
    void what_is_in_progress_is_seen_and_changed_by_its_evaluator_only() {
        String id = begun(QualityApi.published(QualityApi.CALLS));
        for (RequestSpecification other :
                List.of(Api.as(boss, Roles.SUPERVISOR), Api.as(amal, Roles.AGENT))) {
            other.get(EVALUATIONS + "/" + id).then().statusCode(403);
            other.get(EVALUATIONS).then().statusCode(200).body("items", empty());
        }
        for (RequestSpecification other :
                List.of(
                        Api.as("analyst2", Roles.QUALITY_ANALYST),
                        Api.as(boss, Roles.SUPERVISOR),
                        Api.as(amal, Roles.AGENT))) {
            other.header("If-Match", "\"0\"").body("{}");
            other.patch(EVALUATIONS + "/" + id).then().statusCode(403);
            other.post(EVALUATIONS + "/" + id + "/completion").then().statusCode(403);
            other.delete(EVALUATIONS + "/" + id).then().statusCode(403);
        }
        analyst().delete(EVALUATIONS + "/" + id).then().statusCode(428);
        analyst().header("If-Match", "\"0\"").delete(EVALUATIONS + "/" + id).then().statusCode(204);
        analyst().get(EVALUATIONS + "/" + id).then().statusCode(404);
    }

    @Test
    void what_is_completed_cannot_be_given_up() {
        String id = evaluated(QualityApi.published(QualityApi.CALLS));
        analyst()
                .header("If-Match", "\"0\"")
                .delete(EVALUATIONS + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("evaluation-completed"));
    }

    @Test
    void an_evaluation_stays_on_the_version_that_it_was_begun_on() {
        String card = QualityApi.published(QualityApi.CALLS);
        String id = begun(card);
        nextVersionWithPassMark(card, 95);
        change(id, 0, "{\"answers\":[" + GOOD + "]}").statusCode(200);
        complete(id, 1)
                .statusCode(200)
                .body("scorecardVersion", equalTo(1), "passed", equalTo(true));
        analyst()
                .body(body(card, GOOD, ""))
                .post(EVALUATIONS)
                .then()
                .statusCode(201)
                .body("scorecardVersion", equalTo(2), "passed", equalTo(false));
        change(id, 2, "{\"comment\":\"x\"}")
                .statusCode(200)
                .body("passed", equalTo(true), "passMark", equalTo(80.00f));
    }

    @Test
    void a_correction_is_scored_anew_and_what_was_said_before_is_kept() throws IOException {
        String id = evaluated(QualityApi.published(QualityApi.CALLS));
        change(id, 0, "{\"answers\":[" + GOOD.replace("4", "1") + "]}")
                .statusCode(200)
                .body("score", equalTo(69.23f), "passed", equalTo(false), "revision", equalTo(1));
        Response revisions = analyst().get(EVALUATIONS + "/" + id + "/revisions");
        revisions
                .then()
                .statusCode(200)
                .body("number", contains(0), "reason", contains("EDITED"))
                .body("score", contains(92.31f), "passed", contains(true))
                .body("replacedBy", contains("analyst"))
                .body("[0].sections[0].questions[1].value", equalTo(4));
        assertThat(lines(id)).contains("listening 0 1.00 5.00 0.00 true");
        List<OutboxRows.Row> rows = OutboxRows.of(UUID.fromString(id));
        assertThat(rows)
                .extracting(OutboxRows.Row::type)
                .containsExactly(EvaluationCompleted.TYPE, EvaluationRescored.TYPE);
        EvaluationRescored event = EventJson.read(rows.get(1).payload(), EvaluationRescored.class);
        assertThat(event.revision()).isEqualTo(1);
        assertThat(event.previousScore()).isEqualByComparingTo("92.31");
        assertThat(event.score()).isEqualByComparingTo("69.23");
        assertThat(event.previousPassed()).isTrue();
        assertThat(event.passed()).isFalse();
        assertThat(event.completedAt()).isBefore(event.occurredAt());
    }

    @Test
    void another_comment_alone_is_no_other_score() {
        String id = evaluated(QualityApi.published(QualityApi.CALLS));
        change(id, 0, "{\"comment\":\"Now with a comment\"}")
                .statusCode(200)
                .body("score", equalTo(92.31f), "revision", equalTo(1));
        assertThat(OutboxRows.types(UUID.fromString(id))).containsExactly(EvaluationCompleted.TYPE);
    }

    @Test
    void behind_the_edit_window_nothing_is_corrected() {
        String id =
                evaluated(QualityApi.published(WITH_RULES.formatted("\"editWindow\":\"PT0S\"")));
        change(id, 0, "{\"comment\":\"late\"}")
                .statusCode(409)
                .body("code", equalTo("edit-window-over"));
    }

    @Test
    void the_agent_acknowledges_and_then_nothing_is_corrected() throws IOException {
        String id =
                evaluated(
                        QualityApi.published(
                                WITH_RULES.formatted(
                                        "\"acknowledgement\":true,\"acknowledgeWithin\":\"PT0S\"")));
        analyst().get(EVALUATIONS + "/" + id).then().body("acknowledgeBy", notNullValue());
        for (String asked : List.of("OPEN", "OVERDUE")) {
            list("agentId=" + agent + "&acknowledgement=" + asked).body("items.id", contains(id));
        }
        list("agentId=" + agent + "&acknowledgement=DONE").body("items", empty());
        String other = QualityApi.unique("badr");
        QualityApi.agent(team, other);
        acknowledge(Api.as(other, Roles.AGENT), id, 0).statusCode(403);
        acknowledge(Api.as(boss, Roles.SUPERVISOR), id, 0).statusCode(403);
        acknowledge(Api.as(amal, Roles.AGENT), id, 7).statusCode(412);
        acknowledge(Api.as(amal, Roles.AGENT), id, 0)
                .statusCode(200)
                .body("acknowledgement", equalTo("Thank you"), "acknowledgedAt", notNullValue());
        acknowledge(Api.as(amal, Roles.AGENT), id, 1)
                .statusCode(409)
                .body("code", equalTo("evaluation-acknowledged"));
        change(id, 1, "{\"comment\":\"late\"}")
                .statusCode(409)
                .body("code", equalTo("evaluation-acknowledged"));
        list("agentId=" + agent + "&acknowledgement=DONE").body("items.id", contains(id));
        OutboxRows.Row row = OutboxRows.of(UUID.fromString(id)).get(1);
        assertThat(row.type()).isEqualTo(EvaluationAcknowledged.TYPE);
        assertThat(EventJson.read(row.payload(), EvaluationAcknowledged.class).agentId())
                .isEqualTo(agent);
    }

    @Test
    void an_agent_scores_an_own_interaction_which_is_in_no_figure() {
        String card = QualityApi.published(QualityApi.CALLS);
        String id =
                Api.as(amal, Roles.AGENT)
                        .body(body(card, GOOD, "\"kind\":\"SELF\","))
                        .post(EVALUATIONS)
                        .then()
                        .statusCode(201)
                        .body("kind", equalTo("SELF"), "score", equalTo(92.31f))
                        .body("disputableUntil", nullValue(), "acknowledgeBy", nullValue())
                        .extract()
                        .path("id");
        assertThat(OutboxRows.of(UUID.fromString(id))).isEmpty();
        list("agentId=" + agent + "&kind=SELF").body("items.id", contains(id));
        list("agentId=" + agent + "&kind=STANDARD").body("items", empty());
        acknowledge(Api.as(amal, Roles.AGENT), id, 0)
                .statusCode(409)
                .body("code", equalTo("self-evaluation"));
        String badr = QualityApi.unique("badr");
        QualityApi.agent(team, badr);
        Api.as(badr, Roles.AGENT)
                .body(body(card, GOOD, "\"kind\":\"SELF\","))
                .post(EVALUATIONS)
                .then()
                .statusCode(409)
                .body("code", equalTo("self-evaluation-of-another"));
        Api.as(badr, Roles.AGENT)
                .body(body(card, GOOD, ""))
                .post(EVALUATIONS)
                .then()
                .statusCode(403);
    }

    @Test
    void several_people_score_together() {
        String card = QualityApi.published(QualityApi.CALLS);
        analyst()
                .body(
                        body(
                                card,
                                GOOD,
                                "\"kind\":\"JOINT\",\"participants\":[\"%s\"],".formatted(boss)))
                .post(EVALUATIONS)
                .then()
                .statusCode(201)
                .body("kind", equalTo("JOINT"), "participants", contains(boss));
        refused(body(card, GOOD, "\"kind\":\"JOINT\","), "participants", "not-empty");
        refused(body(card, GOOD, "\"participants\":[\"x\"],"), "participants", "joint-only");
        refused(
                body(card, GOOD, "\"kind\":\"JOINT\",\"participants\":[\"x\",\"x\"],"),
                "participants[1]",
                "given-twice");
        refused(
                body(card, GOOD, "\"kind\":\"JOINT\",\"participants\":[\"analyst\"],"),
                "participants[0]",
                "given-twice");
    }

    @Test
    void a_list_is_filtered_by_kind_status_score_result_and_evaluator() {
        String card = QualityApi.published(QualityApi.CALLS);
        String good = evaluated(card);
        String bad =
                analyst()
                        .body(body(card, GOOD.replace("full", "skipped"), ""))
                        .post(EVALUATIONS)
                        .path("id");
        String open = begun(card);
        String of = "agentId=" + agent;
        list(of).body("items.id", contains(open, bad, good));
        list(of + "&status=IN_PROGRESS").body("items.id", contains(open));
        list(of + "&status=COMPLETED").body("items.id", contains(bad, good));
        list(of + "&minScore=90").body("items.id", contains(good));
        list(of + "&maxScore=0").body("items.id", contains(bad));
        list(of + "&minScore=93").body("items", empty());
        list(of + "&passed=true").body("items.id", contains(good));
        list(of + "&passed=false").body("items.id", contains(bad));
        list(of + "&disputed=false&status=COMPLETED").body("items.id", contains(bad, good));
        list(of + "&evaluator=analyst&sort=-completedAt").body("items.id", contains(bad, good));
        list(of + "&evaluator=nobody").body("items", empty());
        list(of + "&sort=completedAt&limit=1").body("items.id", contains(good));
        for (String wrong :
                List.of("kind=X", "status=X", "acknowledgement=X", "minScore=x", "sort=name")) {
            analyst()
                    .get(EVALUATIONS + "?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains(wrong.substring(0, wrong.indexOf('='))));
        }
        analyst()
                .get(EVALUATIONS + "?minScore=2&maxScore=1")
                .then()
                .statusCode(400)
                .body("violations.field", contains("minScore"));
    }

    @Test
    void who_may_not_read_an_evaluation_may_not_read_what_it_said_before() {
        String id = evaluated(QualityApi.published(QualityApi.CALLS));
        Api.as(amal, Roles.AGENT).get(EVALUATIONS + "/" + id + "/revisions").then().statusCode(200);
        Api.as("stranger", Roles.SUPERVISOR)
                .get(EVALUATIONS + "/" + id + "/revisions")
                .then()
                .statusCode(403);
    }

    private void nextVersionWithPassMark(String card, int passMark) {
        String path = "/api/v1/scorecards/" + card;
        analyst().header("If-Match", "\"1\"").post(path + "/draft").then().statusCode(200);
        analyst()
                .header("If-Match", "\"2\"")
                .body("{\"passMark\":%d}".formatted(passMark))
                .patch(path)
                .then()
                .statusCode(200);
        analyst().header("If-Match", "\"3\"").post(path + "/publication").then().statusCode(200);
    }

    private static RequestSpecification analyst() {
        return Api.as("analyst", Roles.QUALITY_ANALYST);
    }

    private static void refused(String body, String field, String violation) {
        analyst()
                .body(body)
                .post(EVALUATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field), "violations.code", contains(violation));
    }

    private String begun(String card) {
        return analyst()
                .body(body(card, "", "\"status\":\"IN_PROGRESS\","))
                .post(EVALUATIONS)
                .path("id");
    }

    private String evaluated(String card) {
        return analyst().body(body(card, GOOD, "")).post(EVALUATIONS).path("id");
    }

    private static ValidatableResponse change(String id, int version, String body) {
        return analyst()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(EVALUATIONS + "/" + id)
                .then();
    }

    private static ValidatableResponse complete(String id, int version) {
        return analyst()
                .header("If-Match", "\"" + version + "\"")
                .post(EVALUATIONS + "/" + id + "/completion")
                .then();
    }

    private static ValidatableResponse acknowledge(
            RequestSpecification as, String id, int version) {
        return as.header("If-Match", "\"" + version + "\"")
                .body("{\"comment\":\"Thank you\"}")
                .post(EVALUATIONS + "/" + id + "/acknowledgement")
                .then();
    }

    private static ValidatableResponse list(String query) {
        return analyst().get(EVALUATIONS + "?" + query).then().statusCode(200);
    }

    private String body(String card, String answers, String more) {
        return "{\"scorecardId\":\"%s\",\"agentId\":\"%s\",%s\"answers\":[%s]}"
                .formatted(card, agent, more, answers);
    }

    /** What others read: question, section, earned, possible, percent, failed. */
    private static List<String> lines(String evaluation) {
        List<String> lines = new ArrayList<>();
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select concat_ws(' ', question_id, section, earned, possible, percent,
                                    case when failed then 'true' else 'false' end)
                                from evaluation_answer where evaluation_id = ? order by question_id
                                """)) {
            select.setObject(1, UUID.fromString(evaluation));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }
}
