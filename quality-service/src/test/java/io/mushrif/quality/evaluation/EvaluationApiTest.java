package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EvaluationApiTest {

    private static final String EVALUATIONS = "/api/v1/evaluations/";

    private static final String GOOD =
            """
            {"questionId":"greeting","option":"yes"},
            {"questionId":"listening","value":4,"comment":"Asked back twice"},
            {"questionId":"identity","option":"full"}""";

    @Test
    void an_evaluation_is_scored_explained_and_read_again() {
        UUID team = QualityApi.team(QualityApi.unique("boss"));
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        String scorecard = QualityApi.published(QualityApi.CALLS);
        Response created =
                analyst()
                        .body(
                                body(
                                        scorecard,
                                        agent,
                                        GOOD,
                                        "\"interactionId\":\"0199b2a4-5c00-7000-8000-000000000041\","
                                                + "\"interactionAt\":\"2026-03-02T08:15:00Z\","
                                                + "\"comment\":\"Well done\","))
                        .post("/api/v1/evaluations");
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("score", equalTo(92.31f), "rawScore", equalTo(92.31f))
                .body("passMark", equalTo(80.00f), "passed", equalTo(true))
                .body("scorecardVersion", equalTo(1), "teamId", equalTo(team.toString()))
                .body("evaluator", equalTo("analyst"), "completedAt", notNullValue())
                .body("interactionAt", equalTo("2026-03-02T08:15:00Z"))
                .body("sections.name.en", contains("Courtesy", "Compliance"))
                .body("sections.earned", contains(360, 600))
                .body("sections.possible", contains(440, 600))
                .body("sections.score", contains(81.82f, 100.00f))
                .body("sections[0].questions.contribution", contains(3.85f, 30.77f))
                .body("sections[0].questions[1].comment", equalTo("Asked back twice"))
                .body("sections[1].questions[0].label.en", equalTo("In full"));
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith(EVALUATIONS + id);
        Response read = analyst().get(EVALUATIONS + id);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.<Object>path("$")).isEqualTo(created.path("$"));
    }

    @Test
    void section_weights_40_and_20_with_1_of_2_and_1_of_1_are_60_percent() {
        String scorecard =
                QualityApi.published(
                        """
                        {"name":{"en":"Check value","ar":"قيمة"},"passMark":60,"sections":[
                          {"name":{"en":"A","ar":"A"},"weight":40,"questions":[
                            {"id":"a1","text":{"en":"A1","ar":"A1"},"type":"YES_NO","weight":1},
                            {"id":"a2","text":{"en":"A2","ar":"A2"},"type":"YES_NO","weight":1}]},
                          {"name":{"en":"B","ar":"B"},"weight":20,"questions":[
                            {"id":"b","text":{"en":"B","ar":"B"},"type":"YES_NO","weight":1}]}]}""");
        evaluate(
                        scorecard,
                        anAgent(),
                        """
                        {"questionId":"a1","option":"yes"},{"questionId":"a2","option":"no"},
                        {"questionId":"b","option":"yes"}""")
                .statusCode(201)
                .body("score", equalTo(60.00f), "passed", equalTo(true));
    }

    @Test
    void a_failed_critical_question_is_shown_beside_what_the_points_say() {
        evaluate(QualityApi.published(QualityApi.CALLS), anAgent(), GOOD.replace("full", "skipped"))
                .statusCode(201)
                .body("score", equalTo(0.00f), "rawScore", equalTo(34.62f))
                .body("passed", equalTo(false), "criticalFailed", equalTo(true))
                .body("sections[1].questions[0].criticalFailed", equalTo(true));
    }

    @Test
    void an_evaluation_without_applicable_questions_has_no_score() {
        String scorecard =
                QualityApi.published(
                        """
                        {"name":{"en":"X","ar":"س"},"passMark":0,"sections":[{"name":{"en":"S","ar":"ق"},"weight":1,
                         "questions":[{"id":"q","text":{"en":"Q","ar":"ج"},"type":"YES_NO","weight":1,
                           "notApplicableAllowed":true}]}]}""");
        String id =
                evaluate(scorecard, anAgent(), "{\"questionId\":\"q\",\"notApplicable\":true}")
                        .statusCode(201)
                        .body("score", nullValue(), "rawScore", nullValue())
                        .body("passed", equalTo(false))
                        .extract()
                        .path("id");
        OutboxRows.Row event = OutboxRows.of(UUID.fromString(id)).get(0);
        assertThat(event.payload()).doesNotContain("score\":");
        assertThat(schemaViolations(event)).isEmpty();
    }

    @Test
    void a_completed_evaluation_is_published() throws IOException {
        UUID team = QualityApi.team(QualityApi.unique("boss"));
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        String scorecard = QualityApi.published(QualityApi.CALLS);
        String id = evaluate(scorecard, agent, GOOD).statusCode(201).extract().path("id");
        List<OutboxRows.Row> rows = OutboxRows.of(UUID.fromString(id));
        assertThat(rows).extracting(OutboxRows.Row::type).containsExactly(EvaluationCompleted.TYPE);
        assertThat(schemaViolations(rows.get(0))).isEmpty();
        EvaluationCompleted event =
                EventJson.read(rows.get(0).payload(), EvaluationCompleted.class);
        assertThat(event.agentId()).isEqualTo(agent);
        assertThat(event.teamId()).isEqualTo(team);
        assertThat(event.scorecardId()).hasToString(scorecard);
        assertThat(event.scorecardVersion()).isEqualTo(1);
        assertThat(event.evaluator()).isEqualTo("analyst");
        assertThat(event.score()).isEqualByComparingTo("92.31");
        assertThat(event.passed()).isTrue();
        assertThat(event.interactionId()).isNull();
    }

    @Test
    void each_wrong_answer_is_named() {
        String scorecard = QualityApi.published(QualityApi.CALLS);
        UUID agent = anAgent();
        String second = "answers[1]";
        evaluate(scorecard, agent, "")
                .statusCode(400)
                .body("violations.field", contains("answers", "answers", "answers"))
                .body("violations.code", everyItem(equalTo("missing-answer")));
        refused(scorecard, agent, GOOD + "," + GOOD, "answers[3].questionId", "duplicate-answer");
        refused(
                scorecard,
                agent,
                GOOD.replace("\"listening\"", "\"singing\""),
                second + ".questionId",
                "unknown-reference");
        refused(scorecard, agent, GOOD.replace("\"value\":4,", ""), second, "one-answer");
        refused(
                scorecard,
                agent,
                GOOD.replace("\"value\":4,", "\"value\":4,\"notApplicable\":true,"),
                second,
                "one-answer");
        refused(scorecard, agent, value("6"), second + ".value", "out-of-range");
        refused(scorecard, agent, value("0"), second + ".value", "out-of-range");
        refused(scorecard, agent, value("3.5"), second + ".value", "digits");
        refused(scorecard, agent, value("\"good\""), second + ".value", "bad-number");
        refused(
                scorecard,
                agent,
                GOOD.replace("\"value\":4", "\"option\":\"4\""),
                second + ".value",
                "not-null");
        refused(
                scorecard,
                agent,
                GOOD.replace("\"option\":\"yes\"", "\"value\":1"),
                "answers[0].option",
                "not-null");
        refused(
                scorecard,
                agent,
                GOOD.replace("\"option\":\"full\"", "\"option\":\"half\""),
                "answers[2].option",
                "unknown-value");
        refused(
                scorecard,
                agent,
                GOOD.replace("\"option\":\"full\"", "\"notApplicable\":true"),
                "answers[2].notApplicable",
                "not-applicable-refused");
    }

    @Test
    void a_missing_answer_is_named_in_arabic() {
        analyst()
                .header("Accept-Language", "ar")
                .body(body(QualityApi.published(QualityApi.CALLS), anAgent(), "", ""))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].message", equalTo("لا توجد إجابة عن السؤال greeting"));
    }

    @Test
    void what_the_evaluation_refers_to_must_exist() {
        String scorecard = QualityApi.published(QualityApi.CALLS);
        UUID agent = anAgent();
        refused(scorecard, UUID.randomUUID(), GOOD, "agentId", "unknown-reference");
        refused(UUID.randomUUID().toString(), agent, GOOD, "scorecardId", "unknown-reference");
        refused("none", agent, GOOD, "scorecardId", "bad-uuid");
        refusedWith(agent, "\"interactionAt\":\"2999-01-01T00:00:00Z\",", "past-or-present");
        refusedWith(agent, "\"interactionAt\":\"-5000-01-01T00:00:00Z\",", "bad-instant");
        refusedWith(agent, "\"interactionAt\":\"yesterday\",", "bad-instant");
        analyst().body("{").post("/api/v1/evaluations").then().statusCode(400);
        analyst()
                .body("{}")
                .post("/api/v1/evaluations")
                .then()
                .statusCode(400)
                .body("violations.field", contains("agentId", "scorecardId"));
    }

    @Test
    void only_a_published_scorecard_is_evaluated_on() {
        UUID agent = anAgent();
        evaluate(QualityApi.draft(QualityApi.CALLS), agent, GOOD)
                .statusCode(409)
                .body("code", equalTo("scorecard-not-published"));
        String retired = QualityApi.published(QualityApi.CALLS);
        evaluate(retired, agent, GOOD).statusCode(201);
        analyst()
                .header("If-Match", "\"1\"")
                .post("/api/v1/scorecards/" + retired + "/retirement")
                .then()
                .statusCode(200);
        evaluate(retired, agent, GOOD)
                .statusCode(409)
                .body("code", equalTo("scorecard-not-published"));
    }

    @Test
    void nobody_evaluates_themselves() {
        String name = QualityApi.unique("amal");
        UUID agent = QualityApi.agent(QualityApi.team(name), name);
        String scorecard = QualityApi.published(QualityApi.CALLS);
        for (String role : List.of(Roles.QUALITY_ANALYST, Roles.SUPERVISOR)) {
            Api.as(name, role)
                    .header("Accept-Language", "ar")
                    .body(body(scorecard, agent, GOOD, ""))
                    .post("/api/v1/evaluations")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("own-evaluation"))
                    .body("title", equalTo("لا يقيّم أحد نفسه"));
        }
    }

    @Test
    void the_same_key_completes_one_evaluation() {
        String key = UUID.randomUUID().toString();
        UUID agent = anAgent();
        String scorecard = QualityApi.published(QualityApi.CALLS);
        Response first = post(key, body(scorecard, agent, GOOD, ""));
        Response second = post(key, body(scorecard, agent, GOOD, ""));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.<Object>path("$")).isEqualTo(first.path("$"));
        assertThat(OutboxRows.types(UUID.fromString(first.path("id")))).hasSize(1);
        analyst().get("/api/v1/evaluations?agentId=" + agent).then().body("items.size()", is(1));
        assertThat(post(key, body(scorecard, agent, value("5"), "")).statusCode()).isEqualTo(422);
    }

    @Test
    void a_supervisor_evaluates_and_sees_own_teams_and_an_agent_sees_themselves() {
        String boss = QualityApi.unique("boss");
        String amal = QualityApi.unique("amal");
        UUID mine = QualityApi.agent(QualityApi.team(boss), amal);
        UUID other = anAgent();
        String scorecard = QualityApi.published(QualityApi.CALLS);
        String inMine =
                Api.as(boss, Roles.SUPERVISOR)
                        .body(body(scorecard, mine, GOOD, ""))
                        .post("/api/v1/evaluations")
                        .then()
                        .statusCode(201)
                        .body("evaluator", equalTo(boss))
                        .extract()
                        .path("id");
        Api.as(boss, Roles.SUPERVISOR)
                .body(body(scorecard, other, GOOD, ""))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        String inOther = evaluate(scorecard, other, GOOD).statusCode(201).extract().path("id");
        for (RequestSpecification request :
                List.of(Api.as(boss, Roles.SUPERVISOR), Api.as(amal, Roles.AGENT))) {
            request.get(EVALUATIONS + inMine).then().statusCode(200);
            request.get(EVALUATIONS + inOther).then().statusCode(403);
            request.get("/api/v1/evaluations").then().body("items.id", contains(inMine));
            request.get("/api/v1/evaluations?agentId=" + other)
                    .then()
                    .statusCode(200)
                    .body("items.size()", is(0));
        }
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/evaluations?scorecardId=" + scorecard)
                .then()
                .body("items.id", containsInAnyOrder(inMine, inOther));
    }

    @Test
    void who_leads_no_team_and_is_no_agent_sees_nothing() {
        String id =
                evaluate(QualityApi.published(QualityApi.CALLS), anAgent(), GOOD)
                        .statusCode(201)
                        .extract()
                        .path("id");
        for (String role : List.of(Roles.SUPERVISOR, Roles.AGENT)) {
            Api.as("stranger", role).get(EVALUATIONS + id).then().statusCode(403);
            Api.as("stranger", role)
                    .get("/api/v1/evaluations")
                    .then()
                    .statusCode(200)
                    .body("items.size()", is(0));
        }
    }

    @Test
    void who_is_not_signed_in_or_has_not_the_role_is_refused() {
        RestAssured.given()
                .header("Accept-Language", "ar")
                .get("/api/v1/evaluations")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("title", equalTo("يلزم تسجيل الدخول"));
        for (String role :
                List.of(Roles.PLANNER, Roles.ADMIN, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION)) {
            Api.as("somebody", role).body("{}").post("/api/v1/evaluations").then().statusCode(403);
        }
        for (String role : List.of(Roles.PLANNER, Roles.INTEGRATION)) {
            Api.as("somebody", role).get("/api/v1/evaluations").then().statusCode(403);
        }
        analyst().get(EVALUATIONS + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void a_list_begins_with_the_newest_is_filtered_and_read_page_by_page() {
        UUID team = QualityApi.team(QualityApi.unique("boss"));
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        String scorecard = QualityApi.published(QualityApi.CALLS);
        Response first =
                analyst().body(body(scorecard, agent, GOOD, "")).post("/api/v1/evaluations");
        Response second =
                analyst().body(body(scorecard, agent, GOOD, "")).post("/api/v1/evaluations");
        String firstId = first.path("id");
        String secondId = second.path("id");
        String completedAt = second.path("completedAt");
        Response page = list("teamId=" + team + "&limit=1");
        page.then()
                .statusCode(200)
                .header("Link", containsString("teamId=" + team))
                .body("items.id", contains(secondId))
                .body("items[0].score", equalTo(92.31f), "items[0].sections", nullValue());
        list("teamId=" + team + "&limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(firstId), "nextCursor", nullValue());
        list("agentId=" + agent).then().body("items.id", contains(secondId, firstId));
        list("scorecardId=" + scorecard).then().body("items.id", contains(secondId, firstId));
        list("agentId=" + agent + "&from=" + completedAt)
                .then()
                .body("items.id", contains(secondId));
        list("agentId=" + agent + "&to=" + completedAt).then().body("items.id", contains(firstId));
    }

    @Test
    void a_list_refuses_what_it_cannot_read() {
        for (String wrong :
                List.of(
                        "agentId=x",
                        "teamId=x",
                        "scorecardId=x",
                        "from=yesterday",
                        "to=2026-03-01",
                        "from=2026-03-02T00:00:00Z&to=2026-03-01T00:00:00Z",
                        "limit=0",
                        "cursor=abc")) {
            list(wrong)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem(wrong.substring(0, wrong.indexOf('='))));
        }
    }

    private static RequestSpecification analyst() {
        return Api.as("analyst", Roles.QUALITY_ANALYST);
    }

    private static UUID anAgent() {
        return QualityApi.agent(UUID.randomUUID(), QualityApi.unique("agent"));
    }

    private static String value(String value) {
        return GOOD.replace("\"value\":4", "\"value\":" + value);
    }

    private static Response list(String query) {
        return analyst().get("/api/v1/evaluations?" + query);
    }

    private static Response post(String key, String body) {
        return analyst().header("Idempotency-Key", key).body(body).post("/api/v1/evaluations");
    }

    private static ValidatableResponse evaluate(String scorecard, UUID agent, String answers) {
        return analyst()
                .body(body(scorecard, agent, answers, ""))
                .post("/api/v1/evaluations")
                .then();
    }

    private static String body(String scorecard, UUID agent, String answers, String more) {
        return "{\"scorecardId\":\"%s\",\"agentId\":\"%s\",%s\"answers\":[%s]}"
                .formatted(scorecard, agent, more, answers);
    }

    private static void refused(
            String scorecard, UUID agent, String answers, String field, String violation) {
        evaluate(scorecard, agent, answers)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.find { it.field == '%s' }.code".formatted(field),
                        equalTo(violation));
    }

    private static void refusedWith(UUID agent, String more, String violation) {
        analyst()
                .body(body(UUID.randomUUID().toString(), agent, GOOD, more))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(400)
                .body("violations.field", contains("interactionAt"))
                .body("violations.code", contains(violation));
    }

    private static List<String> schemaViolations(OutboxRows.Row event) {
        String name = "/schemas/" + event.type() + ".schema.json";
        try (InputStream schema = EvaluationCompleted.class.getResourceAsStream(name)) {
            assertThat(schema).as(name).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON)
                    .validate(
                            event.payload(),
                            InputFormat.JSON,
                            context ->
                                    context.executionConfig(
                                            config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
