package io.mushrif.quality.trainingneed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mushrif.contracts.trainingneed.TrainingNeedClosed;
import io.mushrif.contracts.trainingneed.TrainingNeeded;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.quality.coaching.Evaluated;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
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
class TrainingNeedApiTest {

    private static final String RULES = "/api/v1/training-rules";
    private static final String NEEDS = "/api/v1/training-needs";

    private final String boss = QualityApi.unique("boss");
    private final String amal = QualityApi.unique("amal");
    private UUID agent;
    private String scorecard;
    private TestClock clock;

    @BeforeEach
    void an_agent() {
        agent = QualityApi.agent(QualityApi.team(boss), amal);
        scorecard = QualityApi.published(QualityApi.CALLS);
        clock = TestClock.installed("2026-04-01T09:00:00Z");
    }

    @Test
    void repeated_failure_opens_a_need_once_and_success_in_a_row_closes_it()
            throws JsonProcessingException {
        String rule = rule(Map.of()).statusCode(201).extract().path("id");
        evaluated(1, 5, 2, 5);
        needs().body("items", empty());
        String third = evaluated(1);
        String id =
                needs().body("items", hasSize(1))
                        .body("items[0].state", equalTo("OPEN"))
                        .body("items[0].ruleId", equalTo(rule))
                        .body("items[0].questionId", equalTo("listening"))
                        .body("items[0].question.ar", equalTo("أنصت باهتمام"))
                        .body("items[0].failed", equalTo(3), "items[0].looked", equalTo(5))
                        .body("items[0].evaluations", hasSize(3))
                        .body("items[0].evaluations[0]", equalTo(third))
                        .body("items[0].course", equalTo("Listening, module 2"))
                        .extract()
                        .path("items[0].id");
        evaluated(1, 1);
        needs().body("items", hasSize(1));
        evaluated(5, 5, 2);
        needs().body("items.state", contains("OPEN"));
        evaluated(5, 4, 3);
        needs().body("items.state", contains("CLOSED")).body("items[0].closing", equalTo("PASSED"));
        // what led to the first need does not lead to another one
        evaluated(1, 1);
        needs().body("items", hasSize(1));
        evaluated(1);
        needs().body("items.state", contains("OPEN", "CLOSED"));

        List<OutboxRows.Row> events = OutboxRows.of(UUID.fromString(id));
        assertThat(events)
                .extracting(OutboxRows.Row::type)
                .containsExactly(TrainingNeeded.TYPE, TrainingNeedClosed.TYPE);
        TrainingNeeded needed = EventJson.read(events.get(0).payload(), TrainingNeeded.class);
        assertThat(needed.agentId()).isEqualTo(agent);
        assertThat(needed.course()).isEqualTo("Listening, module 2");
        assertThat(needed.link()).isEqualTo("https://learning.example.org/listening");
        assertThat(EventJson.read(events.get(1).payload(), TrainingNeedClosed.class).reason())
                .isEqualTo("passed");
    }

    @Test
    void failures_that_are_too_long_ago_do_not_count() {
        rule(Map.of("withinDays", 30)).statusCode(201);
        evaluated(1, 1);
        clock.advance(Duration.ofDays(31));
        evaluated(1);
        needs().body("items", empty());
        evaluated(1, 1);
        needs().body("items", hasSize(1));
    }

    @Test
    void a_rule_without_a_question_looks_at_each_and_links_come_from_the_scorecard() {
        scorecard =
                QualityApi.published(
                        QualityApi.CALLS.replace(
                                "\"weight\": 2,",
                                "\"weight\": 2, \"links\": ["
                                        + "{\"kind\":\"ARTICLE\",\"reference\":\"a-1\",\"title\":{\"en\":\"Article\",\"ar\":\"مقال\"}},"
                                        + "{\"kind\":\"COURSE\",\"reference\":\"listening-2\",\"title\":{\"en\":\"Course\",\"ar\":\"دورة\"}}],"));
        Map<String, Object> request = request();
        request.remove("questionId");
        request.remove("course");
        request.remove("link");
        rule(request, analyst()).statusCode(201);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            Evaluated.on(scorecard, agent, clock.instant(), 1, "skipped");
        }
        needs().body("items.questionId", containsInAnyOrder("listening", "identity"))
                .body("items.find { it.questionId == 'listening' }.course", equalTo("Course"))
                .body("items.find { it.questionId == 'listening' }.link", equalTo("listening-2"));
    }

    @Test
    void a_rule_of_another_team_or_out_of_use_finds_nothing() {
        rule(Map.of("teamId", UUID.randomUUID())).statusCode(201);
        String id = rule(Map.of()).statusCode(201).extract().path("id");
        analyst()
                .header("If-Match", "\"0\"")
                .body(Map.of("active", false, "failures", 2))
                .patch(RULES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("active", equalTo(false), "failures", equalTo(2));
        evaluated(1, 1, 1, 1, 1);
        needs().body("items", empty());
    }

    @Test
    void of_evaluations_at_the_same_time_one_opens_the_need() throws Exception {
        rule(Map.of("failures", 1)).statusCode(201);
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService evaluators = Executors.newFixedThreadPool(4);
        List<Future<String>> all = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                all.add(
                        evaluators.submit(
                                () -> {
                                    together.await();
                                    return Evaluated.on(
                                            scorecard, agent, clock.instant(), 1, "full");
                                }));
            }
            for (Future<String> one : all) {
                assertThat(one.get()).isNotBlank();
            }
        } finally {
            evaluators.shutdown();
        }
        needs().body("items", hasSize(1));
    }

    @Test
    void a_supervisor_closes_a_need_of_own_teams_with_a_reason() {
        rule(Map.of("failures", 1)).statusCode(201);
        evaluated(1);
        String id = needs().extract().path("items[0].id");
        Map<String, Object> reason = Map.of("reason", "The question was new");
        RequestSpecification stranger = Api.as(QualityApi.unique("other"), Roles.SUPERVISOR);
        stranger.get(NEEDS + "/" + id).then().statusCode(403);
        stranger.get(NEEDS + "?limit=200").then().body("items.id", not(hasItem(id)));
        closed(stranger, id, reason).statusCode(403);
        closed(Api.as(amal, Roles.AGENT, Roles.QUALITY_ANALYST), id, reason).statusCode(403);
        Api.as(amal, Roles.AGENT).get(NEEDS).then().body("items.id", contains(id));
        Api.as(amal, Roles.AGENT).get(NEEDS + "/" + id).then().statusCode(200);
        closed(boss(), id, Map.of("reason", " ")).statusCode(400);
        boss().body(reason).post(NEEDS + "/" + id + "/closure").then().statusCode(428);
        closed(boss(), id, reason)
                .statusCode(200)
                .body("state", equalTo("CLOSED"), "closing", equalTo("DECIDED"))
                .body("closedBy", equalTo(boss), "closingReason", equalTo("The question was new"));
        boss().header("If-Match", "\"1\"")
                .header("Accept-Language", "ar")
                .body(reason)
                .post(NEEDS + "/" + id + "/closure")
                .then()
                .statusCode(409)
                .body("code", equalTo("training-need-closed"))
                .body("title", equalTo("احتياج التدريب مغلق"));
        boss().get(NEEDS + "?state=OPEN&agentId=" + agent).then().body("items", empty());
        boss().get(NEEDS + "?state=GONE").then().statusCode(400);
        boss().get(NEEDS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void an_impossible_rule_is_refused_with_its_field() {
        refused(Map.of("failures", 6), "failures", "max");
        refused(Map.of("failures", 0), "failures", "min");
        refused(Map.of("scorecardId", UUID.randomUUID()), "scorecardId", "unknown-reference");
        refused(Map.of("questionId", "singing"), "questionId", "unknown-reference");
        refused(Map.of("link", "ftp://x"), "link", "pattern");
        rule(Map.of("scorecardId", QualityApi.draft(QualityApi.CALLS)))
                .statusCode(409)
                .body("code", equalTo("scorecard-not-published"));
        rule(request(), boss()).statusCode(403);
        String id = rule(Map.of()).statusCode(201).extract().path("id");
        analyst()
                .header("If-Match", "\"0\"")
                .body(Map.of("evaluations", 2))
                .patch(RULES + "/" + id)
                .then()
                .statusCode(400)
                .body("violations.field", contains("failures"));
        boss().get(RULES + "?scorecardId=" + scorecard).then().body("items.id", contains(id));
    }

    /** Evaluates listening, an hour apart; returns the last. */
    private String evaluated(int... listening) {
        String last = null;
        for (int value : listening) {
            clock.advance(Duration.ofHours(1));
            last = Evaluated.on(scorecard, agent, clock.instant(), value, "full");
        }
        return last;
    }

    private ValidatableResponse needs() {
        return boss().get(NEEDS + "?agentId=" + agent).then().statusCode(200);
    }

    private static ValidatableResponse closed(
            RequestSpecification who, String id, Map<String, Object> reason) {
        return who.header("If-Match", "\"0\"")
                .body(reason)
                .post(NEEDS + "/" + id + "/closure")
                .then();
    }

    private Map<String, Object> request() {
        Map<String, Object> request = new HashMap<>();
        request.put("name", Map.of("en", "Listening", "ar", "الإنصات"));
        request.put("scorecardId", scorecard);
        request.put("questionId", "listening");
        request.put("failures", 3);
        request.put("evaluations", 5);
        request.put("closeAfter", 3);
        request.put("course", "Listening, module 2");
        request.put("link", "https://learning.example.org/listening");
        return request;
    }

    private ValidatableResponse rule(Map<String, Object> other) {
        Map<String, Object> request = request();
        request.putAll(other);
        return rule(request, analyst());
    }

    private static ValidatableResponse rule(Map<String, Object> request, RequestSpecification who) {
        return who.body(request).post(RULES).then();
    }

    private void refused(Map<String, Object> wrong, String field, String violation) {
        rule(wrong)
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(violation));
    }

    private RequestSpecification boss() {
        return Api.as(boss, Roles.SUPERVISOR);
    }

    private static RequestSpecification analyst() {
        return Api.as("analyst", Roles.QUALITY_ANALYST);
    }
}
