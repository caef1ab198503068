package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class InteractionErasureFeedTest {

    private static final String WITH_TEXT =
            """
            {"name":{"en":"X","ar":"س"},"passMark":0,"sections":[{"name":{"en":"S","ar":"ق"},"weight":1,"questions":[
              {"id":"q","text":{"en":"Q","ar":"ج"},"type":"YES_NO","weight":1},
              {"id":"note","text":{"en":"Note","ar":"ملاحظة"},"type":"TEXT"}]}]}""";

    private final UUID interaction = UUID.randomUUID();

    @Test
    void comments_on_an_erased_interaction_are_forgotten_and_the_score_stays() {
        String id = evaluate("quotes nobody").then().statusCode(201).extract().path("id");
        UUID event = UUID.randomUUID();
        Events.send(event, erased());
        Awaitility.await().until(() -> read(id).path("comment") == null);
        // twice is the same
        Events.send(event, erased());
        Events.send(erased());
        read(id).then()
                .statusCode(200)
                .body("comment", nullValue())
                .body("sections.questions.flatten().comment", everyItem(nullValue()))
                .body("sections.questions.flatten().questionId", hasItems("greeting", "listening"))
                .body("score", equalTo(92.31f));
    }

    @Test
    void texts_acknowledgements_and_what_is_in_progress_are_forgotten_as_well() {
        String amal = QualityApi.unique("amal");
        UUID agent = QualityApi.agent(QualityApi.team(QualityApi.unique("boss")), amal);
        String card = QualityApi.published(WITH_TEXT);
        String done = withText(card, agent, "COMPLETED");
        String open = withText(card, agent, "IN_PROGRESS");
        Api.as(amal, Roles.AGENT)
                .header("If-Match", "\"0\"")
                .body("{\"comment\":\"It was Zuhair\"}")
                .post("/api/v1/evaluations/" + done + "/acknowledgement")
                .then()
                .statusCode(200);
        Events.send(erased());
        Awaitility.await().until(() -> read(open).path("comment") == null);
        read(done)
                .then()
                .body("acknowledgement", nullValue(), "acknowledgedAt", notNullValue())
                .body("sections[0].questions[1].answerText", nullValue())
                .body("score", equalTo(100.00f));
        read(open)
                .then()
                .body("answers[1].text", equalTo(""), "answers[0].option", equalTo("yes"))
                .body("answers.comment", everyItem(nullValue()));
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .header("If-Match", "\"1\"")
                .body("{\"comment\":\"again\"}")
                .patch("/api/v1/evaluations/" + open)
                .then()
                .statusCode(409)
                .body("code", equalTo("interaction-erased"));
    }

    private String withText(String card, UUID agent, String status) {
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .body(
                        Map.of(
                                "scorecardId",
                                card,
                                "agentId",
                                agent,
                                "interactionId",
                                interaction,
                                "status",
                                status,
                                "comment",
                                "Zuhair",
                                "answers",
                                List.of(
                                        Map.of(
                                                "questionId",
                                                "q",
                                                "option",
                                                "yes",
                                                "comment",
                                                "Zuhair"),
                                        Map.of("questionId", "note", "text", "Zuhair called"))))
                .post("/api/v1/evaluations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void an_answer_that_is_kept_for_its_repetition_is_forgotten_as_well() throws SQLException {
        String mark = "Zuhair" + UUID.randomUUID();
        String id = evaluate(mark).then().statusCode(201).extract().path("id");
        assertThat(keptAnswersWith(mark)).isEqualTo(1);
        Events.send(erased());
        Awaitility.await().until(() -> read(id).path("comment") == null);
        assertThat(keptAnswersWith(mark)).isZero();
    }

    @Test
    void an_interaction_that_was_erased_before_is_not_scored_any_more() {
        Events.send(erased());
        Awaitility.await().until(() -> evaluate("late").statusCode() == 409);
        evaluate("late").then().body("code", equalTo("interaction-erased"));
    }

    private InteractionErased erased() {
        return new InteractionErased(interaction, Instant.parse("2026-03-01T07:00:00Z"));
    }

    private Response evaluate(String comment) {
        UUID team = QualityApi.team(QualityApi.unique("boss"));
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        Map.of(
                                "scorecardId",
                                QualityApi.published(QualityApi.CALLS),
                                "agentId",
                                agent,
                                "interactionId",
                                interaction,
                                "comment",
                                comment,
                                "answers",
                                List.of(
                                        Map.of("questionId", "greeting", "option", "yes"),
                                        Map.of(
                                                "questionId",
                                                "listening",
                                                "value",
                                                4,
                                                "comment",
                                                comment),
                                        Map.of("questionId", "identity", "option", "full"))))
                .post("/api/v1/evaluations");
    }

    private static Response read(String id) {
        return Api.as("analyst", Roles.QUALITY_ANALYST).get("/api/v1/evaluations/" + id);
    }

    private static long keptAnswersWith(String text) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select count(*) from idempotency_key where position(? in body) > 0")) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
