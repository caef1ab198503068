package io.mushrif.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.contracts.calibration.CalibrationCompleted;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.outbox.EventJson;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CalibrationApiTest {

    private static final String PATH = "/api/v1/calibrations";
    private static final String TALK = "{\"text\": \"Good morning, how can I help?\"}";

    private final String organiser = QualityApi.unique("organiser");
    private final String expert = QualityApi.unique("expert");
    private final String amal = QualityApi.unique("amal");
    private final String badr = QualityApi.unique("badr");

    @Test
    void a_session_stays_blind_until_the_last_score_and_is_then_compared_discussed_and_closed()
            throws IOException {
        Response created = create(body(List.of(TALK, TALK)));
        created.then()
                .statusCode(201)
                .body("state", equalTo("BLIND"), "organiser", equalTo(organiser))
                .body("items.position", contains(1, 2), "scorecardVersion", equalTo(1))
                .body("progress.rater", containsInAnyOrder(amal, badr, expert))
                .body("progress.submitted", contains(0, 0, 0));
        String id = created.path("id");
        List<String> items = created.path("items.id");

        score(id, items.get(0), amal, 4).statusCode(201).body("score", equalTo(92.31f));
        score(id, items.get(1), amal, 5).statusCode(201);
        score(id, items.get(0), expert, 4).statusCode(201).body("master", equalTo(true));
        as(badr).get(PATH + "/" + id + "/scores").then().body("items", empty());
        as(organiser).get(PATH + "/" + id + "/scores").then().body("items", empty());
        as(amal).get(PATH + "/" + id + "/scores").then().body("items.rater", contains(amal, amal));
        as(badr).get(PATH + "/" + id)
                .then()
                .body("progress.rater", contains(badr), "progress.submitted", contains(0));
        as(organiser).get(PATH + "/" + id).then().body("progress.submitted", contains(2, 0, 1));
        refusedAs("calibration-blind", as(amal).get(PATH + "/" + id + "/results"));
        refusedAs("calibration-blind", as(organiser).get(PATH + "/" + id + "/results"));

        score(id, items.get(1), expert, 4).statusCode(201);
        score(id, items.get(0), badr, 3).statusCode(201);
        refusedAs("calibration-blind", as(amal).get(PATH + "/" + id + "/results"));
        score(id, items.get(1), badr, 4).statusCode(201);

        as(badr).get(PATH + "/" + id)
                .then()
                .body("state", equalTo("REVEALED"), "revealedAt", notNullValue());
        as(badr).get(PATH + "/" + id + "/scores").then().body("items", hasSize(6));
        results(id, amal)
                .statusCode(200)
                .body("items.master", contains(92.31f, 92.31f))
                .body("items[0].scores.score", contains(92.31f, 84.62f))
                .body("questions.questionId", contains("greeting", "listening", "identity"))
                .body("questions[0].agreement[0].value", equalTo(1.0f))
                .body("questions[0].agreement[1].undefined.code", equalTo("one-category"))
                .body("questions[1].agreement.statistic", hasItem("gwet-ac2"))
                .body("questions[1].agreement[1].level", equalTo("ordinal"))
                .body("questions[1].asMaster", equalTo(0.5f), "questions[1].compared", equalTo(4))
                .body("raters.rater", contains(amal, badr))
                .body("raters[0].difference.mean", equalTo(3.85f))
                .body("raters[1].difference.mean", equalTo(-3.85f))
                .body("raters[1].distance", equalTo(3.85f))
                .body("raters[0].agreement[0].value.doubleValue()", closeTo(5 / 6.0, 1e-6))
                .body("scores[0].statistic", equalTo("icc-2-1"), "scores[0].units", equalTo(2));

        discuss(id, "{\"notes\": \"Three is for one question asked back\"}").statusCode(200);
        discuss(
                        id,
                        "{\"decisions\": [{\"questionId\": \"listening\", \"decision\": \"4 when summed up\"}]}")
                .statusCode(200)
                .body("notes", equalTo("Three is for one question asked back"))
                .body("decisions.questionId", contains("listening"));
        discuss(id, "{\"decisions\": [{\"questionId\": \"singing\", \"decision\": \"x\"}]}")
                .statusCode(400)
                .body("violations.field", contains("decisions[0].questionId"));
        as(organiser).post(PATH + "/" + id + "/closure").then().statusCode(428);
        close(id).statusCode(200).body("state", equalTo("CLOSED"));
        close(id).statusCode(409).body("code", equalTo("calibration-closed"));
        discuss(id, "{\"notes\": \"x\"}").statusCode(409);

        List<OutboxRows.Row> events = OutboxRows.of(UUID.fromString(id));
        assertThat(events)
                .extracting(OutboxRows.Row::type)
                .containsExactly(CalibrationCompleted.TYPE);
        CalibrationCompleted event =
                EventJson.read(events.get(0).payload(), CalibrationCompleted.class);
        assertThat(event.participants()).containsExactly(amal, badr);
        assertThat(event.items()).isEqualTo(2);
        assertThat(event.agreement()).isNotNull();
    }

    @Test
    void at_the_deadline_scores_are_shown_and_nothing_more_is_taken() {
        TestClock clock = TestClock.installed("2026-03-01T09:00:00Z");
        Response created = create(body(List.of(TALK)).replace("2099-01-01", "2026-03-02"));
        String id = created.then().statusCode(201).extract().path("id");
        String item = created.path("items[0].id");
        score(id, item, amal, 4).statusCode(201);
        clock.advance(Duration.ofHours(15).minusNanos(1000));
        refusedAs("calibration-blind", as(amal).get(PATH + "/" + id + "/results"));
        String blind = as(amal).get(PATH + "/" + id).header("ETag");
        clock.advance(Duration.ofNanos(1000));
        Response shown = as(amal).get(PATH + "/" + id);
        shown.then()
                .body("state", equalTo("REVEALED"))
                .body("revealedAt", equalTo("2026-03-02T00:00:00Z"));
        assertThat(shown.header("ETag")).isNotEqualTo(blind);
        score(id, item, badr, 4).statusCode(409).body("code", equalTo("calibration-revealed"));
        results(id, badr)
                .statusCode(200)
                .body("items[0].master", nullValue(), "items[0].scores.rater", contains(amal))
                .body("questions[0].agreement[0].undefined.code", equalTo("one-rater"))
                .body("raters[0].difference.n", equalTo(0));
    }

    @Test
    void only_those_who_have_a_part_in_it_see_or_score_it() {
        Response created = create(body(List.of(TALK)));
        String id = created.path("id");
        String item = created.path("items[0].id");
        for (String path : List.of("", "/scores", "/results")) {
            as("stranger").get(PATH + "/" + id + path).then().statusCode(403);
            Api.as("agent", Roles.AGENT).get(PATH + "/" + id + path).then().statusCode(403);
        }
        score(id, item, "stranger", 4).statusCode(403);
        score(id, item, organiser, 4).statusCode(403);
        Api.as(QualityApi.unique("manager"), Roles.OPERATIONS_MANAGER)
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("progress", hasSize(3));
        list("stranger", created.path("scorecardId")).body("items", empty());
        list(badr, created.path("scorecardId")).body("items.id", contains(id));
        list(expert, created.path("scorecardId")).body("items.id", contains(id));
        as(amal).header("If-Match", "*").post(PATH + "/" + id + "/closure").then().statusCode(403);
        as(amal).get(PATH + "/drift?rater=" + badr).then().statusCode(403);
        as(amal).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void an_item_is_scored_once_however_often_it_is_sent_at_the_same_time() {
        Response created = create(body(List.of(TALK)));
        String id = created.path("id");
        String item = created.path("items[0].id");
        List<CompletableFuture<Integer>> sent =
                IntStream.range(0, 6)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        score(id, item, amal, 4)
                                                                .extract()
                                                                .statusCode()))
                        .toList();
        List<Integer> answers = new ArrayList<>();
        sent.forEach(one -> answers.add(one.join()));
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        as(organiser).get(PATH + "/" + id).then().body("progress.submitted", contains(1, 0, 0));
        // the counter that reveals was moved once, too
        score(id, item, badr, 4).statusCode(201);
        as(amal).get(PATH + "/" + id).then().body("state", equalTo("BLIND"));
        score(id, item, expert, 4).statusCode(201);
        as(amal).get(PATH + "/" + id).then().body("state", equalTo("REVEALED"));
    }

    @Test
    void a_score_that_is_sent_again_with_its_key_gets_the_first_answer() {
        Response created = create(body(List.of(TALK)));
        String path = PATH + "/" + created.path("id") + "/items/" + created.path("items[0].id");
        String key = UUID.randomUUID().toString();
        Response first = send(path, key);
        Response again = send(path, key);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void calibration_scores_are_no_evaluations() {
        Response created = create(body(List.of(TALK)));
        score(created.path("id"), created.path("items[0].id"), amal, 4).statusCode(201);
        as(organiser)
                .get("/api/v1/evaluations?scorecardId=" + created.path("scorecardId"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void drift_follows_the_distance_from_the_expert_over_sessions() {
        TestClock clock = TestClock.installed("2026-01-01T09:00:00Z");
        String scorecard = QualityApi.published(QualityApi.CALLS);
        for (int session = 0; session < 3; session++) {
            Response created = create(body(List.of(TALK, TALK), scorecard));
            List<String> items = created.path("items.id");
            for (String item : items) {
                score(created.path("id"), item, amal, 3 + session).statusCode(201);
                score(created.path("id"), item, badr, 4).statusCode(201);
                score(created.path("id"), item, expert, 3).statusCode(201);
            }
            clock.advance(Duration.ofDays(30));
        }
        as(amal).get(PATH + "/drift?scorecardId=" + scorecard)
                .then()
                .statusCode(200)
                .body("rater", equalTo(amal), "all.n", equalTo(6), "all.mean", equalTo(7.69f))
                .body("sessions.difference.mean", contains(0.0f, 7.69f, 15.38f))
                .body("trend.per30Days", equalTo(7.69f), "trend.sessions", equalTo(3))
                .body("trend.low", equalTo(7.69f), "trend.high", equalTo(7.69f));
        Api.as(QualityApi.unique("boss"), Roles.ADMIN)
                .get(PATH + "/drift?rater=" + badr)
                .then()
                .body("trend.per30Days", equalTo(0.0f));
        as("nobody").get(PATH + "/drift").then().body("trend.per30Days", nullValue());
    }

    @Test
    void what_is_wrong_with_a_session_is_named() {
        String good = body(List.of(TALK));
        wrong(good.replace("2099-01-01", "2020-01-01"), "deadline", "future");
        wrong(good.replace(badr, amal), "participants[1]", "given-twice");
        wrong(good.replace(badr, expert), "participants[1]", "expert-takes-part");
        wrong(good.replace(TALK, "{}"), "items[0]", "something-to-score");
        wrong(good.replace(TALK, "{\"link\": \"ftp://x\"}"), "items[0].link", "pattern");
        wrong(good.replace(TALK, ""), "items", "not-empty");
        wrong(
                body(List.of(TALK), UUID.randomUUID().toString()),
                "scorecardId",
                "unknown-reference");
        create(body(List.of(TALK), QualityApi.draft(QualityApi.CALLS))).then().statusCode(409);
        Response created = create(good);
        as(amal).body("{\"answers\": []}")
                .post(
                        PATH
                                + "/"
                                + created.path("id")
                                + "/items/"
                                + created.path("items[0].id")
                                + "/scores")
                .then()
                .statusCode(400)
                .body("violations.field", everyItem(equalTo("answers")));
        score(created.path("id"), UUID.randomUUID().toString(), amal, 4).statusCode(404);
    }

    @Test
    void an_erased_interaction_leaves_figures_but_no_words() {
        UUID interaction = UUID.randomUUID();
        Response created =
                create(
                        body(
                                List.of(
                                        "{\"interactionId\": \"%s\", \"text\": \"I am Zuhair\"}"
                                                .formatted(interaction))));
        String id = created.path("id");
        String item = created.path("items[0].id");
        score(id, item, amal, 4).statusCode(201);
        Events.send(new InteractionErased(interaction, Instant.parse("2026-03-01T07:00:00Z")));
        Awaitility.await().until(() -> as(amal).get(PATH + "/" + id).path("items[0].text") == null);
        as(amal).get(PATH + "/" + id + "/scores")
                .then()
                .body("items.score", contains(92.31f))
                .body(
                        "items.sections.flatten().questions.flatten().comment",
                        everyItem(nullValue()))
                .body("items.sections", not(empty()));
        score(id, item, badr, 4).statusCode(409).body("code", equalTo("interaction-erased"));
    }

    private RequestSpecification as(String user) {
        return Api.as(user, Roles.QUALITY_ANALYST);
    }

    private Response create(String body) {
        return as(organiser).body(body).post(PATH);
    }

    private String body(List<String> items) {
        return body(items, QualityApi.published(QualityApi.CALLS));
    }

    private String body(List<String> items, String scorecard) {
        return """
        {"title": {"en": "Calls of March", "ar": "مكالمات مارس"}, "scorecardId": "%s",
         "participants": ["%s", "%s"], "expert": "%s", "deadline": "2099-01-01T00:00:00Z",
         "items": [%s]}"""
                .formatted(scorecard, amal, badr, expert, String.join(",", items));
    }

    private static String answers(int listening) {
        return """
        {"answers": [{"questionId": "greeting", "option": "yes"},
          {"questionId": "listening", "value": %d, "comment": "as Zuhair said"},
          {"questionId": "identity", "option": "full"}]}"""
                .formatted(listening);
    }

    private ValidatableResponse score(String id, String item, String rater, int listening) {
        return as(rater)
                .body(answers(listening))
                .post(PATH + "/" + id + "/items/" + item + "/scores")
                .then();
    }

    private Response send(String path, String key) {
        return as(amal).header("Idempotency-Key", key).body(answers(4)).post(path + "/scores");
    }

    private ValidatableResponse results(String id, String user) {
        return as(user).get(PATH + "/" + id + "/results").then();
    }

    private ValidatableResponse list(String user, String scorecard) {
        return as(user).get(PATH + "?scorecardId=" + scorecard).then().statusCode(200);
    }

    private ValidatableResponse discuss(String id, String body) {
        return as(organiser)
                .header("If-Match", as(organiser).get(PATH + "/" + id).header("ETag"))
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }

    private ValidatableResponse close(String id) {
        return as(organiser)
                .header("If-Match", as(organiser).get(PATH + "/" + id).header("ETag"))
                .post(PATH + "/" + id + "/closure")
                .then();
    }

    private void wrong(String body, String field, String violation) {
        create(body)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(violation));
    }

    private static void refusedAs(String code, Response response) {
        response.then().statusCode(409).body("code", equalTo(code));
    }
}
