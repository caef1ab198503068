package io.mushrif.quality.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.quality.interaction.InteractionFixture;
import io.mushrif.quality.interaction.Interactions;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InsightApiTest {

    private static final String INSIGHT = "/api/v1/quality-insight/";
    private static final String MARCH = "&from=2026-03-01&to=2026-04-01";
    private static final Instant CALLED = Instant.parse("2026-03-02T07:00:00Z");

    private static final String SCALES =
            """
            {"name":{"en":"Scales","ar":"مقاييس"},"passMark":70,"sections":[
              {"name":{"en":"All","ar":"الكل"},"weight":1,"questions":[
                {"id":"five","text":{"en":"Of five","ar":"من خمسة"},"type":"SCALE","min":0,"max":5,"weight":1,
                 "notApplicableAllowed":true},
                {"id":"ten","text":{"en":"Of ten","ar":"من عشرة"},"type":"SCALE","min":0,"max":10,"weight":1,
                 "notApplicableAllowed":true}]}]}""";

    private final String boss = QualityApi.unique("boss");
    private final String amal = QualityApi.unique("amal");
    private UUID team;
    private UUID agent;
    private UUID other;

    @BeforeEach
    void a_team_in_march() {
        TestClock.installed("2026-03-10T09:00:00Z");
        team = QualityApi.team(boss);
        agent = QualityApi.agent(team, amal);
        other = QualityApi.agent(team, QualityApi.unique("badr"));
    }

    /** 3 of 5 and 8 of 10: 70.00 as the average of percentages, 73.33 pooled. */
    @Test
    void averages_are_shown_in_both_ways() {
        String card = QualityApi.published(SCALES);
        score(card, agent, null, 3, null);
        score(card, other, null, null, 8);
        analyst("scores?by=TEAM&teamId=" + team)
                .then()
                .statusCode(200)
                .body("lines.key", contains(team.toString()))
                .body("lines[0].evaluations", equalTo(2))
                .body("lines[0].averageOfPercentages", equalTo(70.00f))
                .body("lines[0].pooled", equalTo(73.33f))
                .body("lines[0].passed", equalTo(50.00f))
                .body("total.pooled", equalTo(73.33f));
        analyst("scores?by=AGENT&teamId=" + team)
                .then()
                .body("lines", hasSize(2))
                .body("lines.find { it.key == '" + agent + "' }.pooled", equalTo(60.00f));
        analyst("scores?by=WEEK&teamId=" + team).then().body("lines.key", contains("2026-03-08"));
        analyst("scores?by=QUESTION&scorecardId=" + card)
                .then()
                .body("lines.key", contains("five", "ten"))
                .body("lines.text.ar", contains("من خمسة", "من عشرة"))
                .body("lines.pooled", contains(60.00f, 80.00f))
                .body("total.evaluations", equalTo(2));
    }

    @Test
    void failures_are_ordered_by_how_often_they_happen() {
        String card = QualityApi.published(SCALES);
        score(card, agent, null, 1, 9);
        score(card, agent, null, 2, 2);
        score(card, other, null, 0, 10);
        analyst("failures?by=QUESTION&scorecardId=" + card)
                .then()
                .statusCode(200)
                .body("failures", equalTo(4))
                .body("lines.key", contains("five", "ten"))
                .body("lines.failures", contains(3, 1))
                .body("lines.rate", contains(100.00f, 33.33f))
                .body("lines.share", contains(75.00f, 25.00f))
                .body("lines.cumulativeShare", contains(75.00f, 100.00f));
        analyst("failures?by=TAG&scorecardId=" + card)
                .then()
                .statusCode(200)
                .body("lines.key", contains("-"));
        String csv = analyst("failures?by=QUESTION&format=csv&scorecardId=" + card).asString();
        assertThat(csv.lines().toList())
                .containsExactly(
                        "key,scorecard_id,text_en,text_ar,failures,answers,rate,share,cumulative_share",
                        "five," + card + ",Of five,من خمسة,3,3,100.00,75.00,75.00",
                        "ten," + card + ",Of ten,من عشرة,1,3,33.33,25.00,100.00");
    }

    /** Scores 20, 40, …, 100 with CSAT 1, 2, …, 5: r = 1; with FCR 0, 0, 1, 1, 1: r = √0.75. */
    @Test
    void scores_are_compared_with_satisfaction_and_with_who_comes_back() throws SQLException {
        String card = QualityApi.published(SCALES);
        List<InteractionRecorded> calls = new ArrayList<>();
        List<InteractionRecorded> comebacks = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            UUID customer = UUID.randomUUID();
            calls.add(InteractionFixture.aCall(team, agent, customer, CALLED.plusSeconds(i)));
            if (i < 3) {
                comebacks.add(
                        InteractionFixture.aCall(
                                team, other, customer, CALLED.plus(Duration.ofDays(2))));
            }
        }
        arrive(calls);
        arrive(comebacks);
        for (int i = 1; i <= 5; i++) {
            score(card, agent, calls.get(i - 1).interactionId(), null, 2 * i);
            answer(calls.get(i - 1), i);
        }
        analyst("correlations?scorecardId=" + card)
                .then()
                .statusCode(200)
                .body("lines.with", contains("CSAT", "CSAT", "FCR"))
                .body("lines.unit", contains("INTERACTION", "AGENT_WEEK", "INTERACTION"))
                .body("lines[0].correlation.n", equalTo(5))
                .body("lines[0].correlation.pearson", equalTo(1.0f))
                .body("lines[0].verdict.en", startsWith("Higher scores go with better"))
                .body("lines[1].correlation.undefined", equalTo("too-few"))
                .body("lines[2].correlation.pearson", equalTo(0.866f))
                .body("lines[2].correlation.pearsonLower", equalTo(-0.0688f))
                .body("lines[2].verdict.en", startsWith("Nothing shows"));
    }

    @Test
    void an_agent_sees_own_figures_only_and_a_supervisor_those_of_own_teams() {
        String card = QualityApi.published(SCALES);
        score(card, agent, null, 3, null);
        score(card, other, null, null, 8);
        as(amal, Roles.AGENT, "scores?by=AGENT&scorecardId=" + card)
                .then()
                .statusCode(200)
                .body("lines.key", contains(agent.toString()));
        as(boss, Roles.SUPERVISOR, "scores?by=AGENT&scorecardId=" + card)
                .then()
                .body("lines", hasSize(2));
        as("stranger", Roles.SUPERVISOR, "scores?by=AGENT&scorecardId=" + card)
                .then()
                .statusCode(200)
                .body("lines", hasSize(0), "total", nullValue());
        as("stranger", Roles.AGENT, "failures?by=QUESTION&scorecardId=" + card)
                .then()
                .statusCode(200)
                .body("lines", hasSize(0));
        as(amal, Roles.AGENT, "correlations?scorecardId=" + card).then().statusCode(403);
    }

    @Test
    void what_does_not_fit_is_named() {
        refused("scores?from=2026-03-01&to=2026-04-01", "by");
        refused("scores?by=MOOD" + MARCH, "by");
        refused("scores?by=TEAM&from=2026-03-01", "to");
        refused("scores?by=TEAM&from=2026-03-01&to=2026-03-01", "from");
        refused("scores?by=TEAM&from=2026-03-01&to=2028-03-01", "to");
        refused("scores?by=TEAM&format=pdf" + MARCH, "format");
    }

    private static void refused(String query, String field) {
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .get(INSIGHT + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    private static Response analyst(String query) {
        return as("analyst", Roles.QUALITY_ANALYST, query);
    }

    private static Response as(String name, String role, String query) {
        return Api.as(name, role).get(INSIGHT + query + MARCH);
    }

    private static void score(
            String card, UUID agent, UUID interaction, Integer five, Integer ten) {
        String body =
                """
                {"scorecardId":"%s","agentId":"%s"%s,"answers":[%s,%s]}"""
                        .formatted(
                                card,
                                agent,
                                interaction == null
                                        ? ""
                                        : ",\"interactionId\":\"" + interaction + "\"",
                                answer("five", five),
                                answer("ten", ten));
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .body(body)
                .post("/api/v1/evaluations")
                .then()
                .statusCode(201);
    }

    private static String answer(String question, Integer value) {
        return "{\"questionId\":\"%s\",%s}"
                .formatted(
                        question, value == null ? "\"notApplicable\":true" : "\"value\":" + value);
    }

    private static void answer(InteractionRecorded call, int csat) throws SQLException {
        UUID survey = UUID.randomUUID();
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement first =
                        connection.prepareStatement(
                                "insert into survey (id, version, state, number, created_at)"
                                        + " values (?, 0, 'DRAFT', 1, '2026-03-01')");
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into survey_answer (id, survey_id, survey_version, interaction_id,"
                                        + " agent_id, csat, low_score, call_wished, answered_at)"
                                        + " values (?, ?, 1, ?, ?, ?, false, false, '2026-03-10T08:00:00Z')")) {
            first.setObject(1, survey);
            first.executeUpdate();
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, survey);
            insert.setObject(3, call.interactionId());
            insert.setObject(4, call.agentId());
            insert.setInt(5, csat);
            insert.executeUpdate();
        }
    }

    private static void arrive(List<InteractionRecorded> calls) {
        InteractionFixture.send(calls);
        List<UUID> ids = calls.stream().map(InteractionRecorded::interactionId).toList();
        Interactions interactions = Arc.container().instance(Interactions.class).get();
        Awaitility.await().until(() -> interactions.find(ids).size() == ids.size());
    }
}
