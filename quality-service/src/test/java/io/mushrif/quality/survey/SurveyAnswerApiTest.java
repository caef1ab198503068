package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.customer.CustomerMerged;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyAnswerApiTest {

    private static final String NOW = "2026-03-01T08:00:00Z";

    private final String category = "category " + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private TestClock clock;

    @BeforeEach
    void timeStandsStill() {
        clock = TestClock.installed(NOW);
    }

    @Test
    void the_page_asks_in_the_language_of_the_message_and_looking_at_it_uses_nothing_up() {
        String link = SurveyApi.link(sent(SurveyApi.active(SurveyApi.content(category))));
        for (int i = 0; i < 3; i++) {
            page(link)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Cache-Control", "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .body(containsString("<html lang=\"ar\" dir=\"rtl\">"))
                    .body(containsString("ما مدى رضاكم عن ردنا على شكواكم؟"))
                    .body(not(containsString(customer.toString())));
        }
        page(link + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
                .body(containsString("How content are you with our answer"));
        RestAssured.given().head(link).then().statusCode(200);
        answer(link, Map.of("scores", Map.of("content", 5))).then().statusCode(204);
    }

    @Test
    void an_answer_from_the_page_counts_once_and_is_told_without_what_was_written()
            throws IOException {
        String survey = SurveyApi.active(SurveyApi.content(category));
        UUID team = UUID.randomUUID();
        UUID agent = UUID.randomUUID();
        ComplaintClosed closed = SurveyApi.closed(customer, team, agent, category, clock.instant());
        UUID invitation = SurveyApi.sent(survey, closed);
        String link = SurveyApi.link(invitation);
        form().formParam("language", "ar")
                .formParam("score.content", "1")
                .formParam("score.recommend", "0")
                .formParam("option.way", "phone")
                .formParam("comment.why", "لم يتصل بي أحد")
                .formParam("callWished", "yes")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("شكرًا لكم"))
                .body(containsString("نقرأ كل إجابة."));
        form().formParam("score.content", "5")
                .post(link)
                .then()
                .statusCode(410)
                .body(containsString("سبقت الإجابة عن هذا الاستبيان"));
        page(link).then().statusCode(410);
        answer(link, Map.of("scores", Map.of("content", 5)))
                .then()
                .statusCode(410)
                .body("code", equalTo("survey-link-used"));
        assertThat(OutboxRows.types(invitation))
                .containsExactly("quality.survey-invited.v1", "quality.survey-answered.v1");
        JsonNode event = SurveyApi.lastEvent(invitation);
        assertThat(event.get("csat").asInt()).isEqualTo(1);
        assertThat(event.get("nps").asInt()).isZero();
        assertThat(event.has("ces")).isFalse();
        assertThat(event.get("lowScore").asBoolean()).isTrue();
        assertThat(event.get("callWished").asBoolean()).isTrue();
        assertThat(event.get("complaintId").asText()).isEqualTo(closed.complaintId().toString());
        assertThat(event.get("agentId").asText()).isEqualTo(agent.toString());
        assertThat(event.toString()).doesNotContain("يتصل");
        SurveyApi.analyst()
                .get(SurveyApi.SURVEYS + "/" + survey + "/results?channel=CALL&teamId=" + team)
                .then()
                .body("answers", equalTo(1))
                .body("invitations.ANSWERED", equalTo(1))
                .body("responseRate.percent", equalTo(100.0f))
                .body("questions[0].figures.distribution.'1'", equalTo(1))
                .body("questions[3].options.phone.percent", equalTo(100.0f));
    }

    @Test
    void of_many_answers_at_one_time_one_counts() throws Exception {
        UUID invitation = sent(SurveyApi.active(SurveyApi.content(category)));
        String link = SurveyApi.link(invitation);
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            Callable<Integer> submit =
                    () ->
                            form().formParam("score.content", "3")
                                    .post(link)
                                    .then()
                                    .extract()
                                    .statusCode();
            int taken = 0;
            for (Future<Integer> done : people.invokeAll(Collections.nCopies(16, submit))) {
                assertThat(done.get()).isIn(200, 410);
                taken += done.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            people.shutdown();
        }
        assertThat(OutboxRows.types(invitation)).hasSize(2);
    }

    @Test
    void a_link_that_was_not_made_here_is_not_valid_and_tells_nothing() {
        String link = SurveyApi.link(sent(SurveyApi.active(SurveyApi.content(category))));
        String forged = link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A");
        String guessed = "/api/v1/survey-answers/" + "A".repeat(64);
        String unknown = page(guessed).then().statusCode(404).extract().asString();
        assertThat(page(forged).then().statusCode(404).extract().asString()).isEqualTo(unknown);
        assertThat(page("/api/v1/survey-answers/x").asString()).isEqualTo(unknown);
        assertThat(page("/api/v1/survey-answers/%00").statusCode()).isEqualTo(404);
        form().formParam("score.content", "3").post(forged).then().statusCode(404);
        answer(forged, Map.of("scores", Map.of("content", 3)))
                .then()
                .statusCode(404)
                .body("code", equalTo("survey-link-unknown"));
        answer(link, Map.of("scores", Map.of("content", 3))).then().statusCode(204);
    }

    @Test
    void after_its_time_a_link_cannot_be_used() {
        String link = SurveyApi.link(sent(SurveyApi.active(SurveyApi.content(category))));
        clock.advance(Duration.ofDays(14));
        page(link).then().statusCode(410).body(containsString("انتهى هذا الاستبيان"));
        form().formParam("score.content", "3").post(link).then().statusCode(410);
        answer(link, Map.of("scores", Map.of("content", 3)))
                .then()
                .statusCode(410)
                .body("code", equalTo("survey-link-expired"));
    }

    @Test
    void what_is_missing_or_wrong_is_named_and_nothing_is_lost() {
        String link = SurveyApi.link(sent(SurveyApi.active(SurveyApi.content(category))));
        form().formParam("comment.why", "<script>alert(1)</script>")
                .formParam("score.recommend", "9")
                .post(link + "?lang=en")
                .then()
                .statusCode(400)
                .body(containsString("Please choose an answer."))
                .body(containsString("&lt;script&gt;"))
                .body(not(containsString("<script")))
                .body(containsString("name=\"score.recommend\" value=\"9\" checked"));
        answer(link, Map.of("scores", Map.of("recommend", 9)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scores.content"))
                .body("violations[0].code", equalTo("missing-answer"));
        answer(link, Map.of("scores", Map.of("content", 6)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scores.content"));
        answer(link, Map.of("scores", Map.of("content", 5), "options", Map.of("way", "pigeon")))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("options.way"));
        answer(link, Map.of("scores", Map.of("content", 5, "other", 1)))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scores.other"));
        answer(
                        link,
                        Map.of(
                                "scores",
                                Map.of("content", 5),
                                "comments",
                                Map.of("why", "م".repeat(2001))))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("comments.why"));
        form().formParam("score.content", "5")
                .formParam("comment.why", "م".repeat(2000))
                .post(link)
                .then()
                .statusCode(200);
    }

    @Test
    void comments_are_found_in_both_languages_whatever_the_spelling() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        say(survey, 1, "لم تُحلّ مشكلتي مع البطاقة الائتمانية");
        say(survey, 5, "The agents were friendly & quick");
        comments(survey, "q=بطاقه")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].highlighted", containsString("<mark>البطاقة</mark>"));
        comments(survey, "q=agent")
                .then()
                .body("items", hasSize(1))
                .body(
                        "items[0].highlighted",
                        equalTo("The <mark>agents</mark> were friendly &amp; quick"));
        comments(survey, "lowScore=true").then().body("items", hasSize(1));
        comments(survey, "limit=1").then().body("items", hasSize(1));
        String cursor = comments(survey, "limit=1").path("nextCursor");
        comments(survey, "limit=1&cursor=" + cursor)
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        comments(survey, "lowScore=maybe").then().statusCode(400);
        comments(survey, "q=" + "x".repeat(201)).then().statusCode(400);
        comments(survey, "q=%22%27(!").then().statusCode(200);
    }

    @Test
    void themes_say_what_low_answers_have_in_common() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        for (int i = 0; i < 6; i++) {
            say(survey, 1, "The waiting time was endless, nobody called " + "again".repeat(i));
            say(survey, 5, "Friendly people, quick help " + "indeed".repeat(i));
        }
        SurveyApi.analyst()
                .get(SurveyApi.SURVEYS + "/" + survey + "/themes")
                .then()
                .statusCode(200)
                .body("[0].language", equalTo("en"))
                .body("[0].low", equalTo(6))
                .body("[0].high", equalTo(6))
                .body("[0].lowThemes[0].comments", equalTo(6))
                .body("[0].lowThemes[0].terms.text", org.hamcrest.Matchers.hasItem("waiting time"))
                .body("[0].lowThemes[0].terms[0].low", equalTo(6))
                .body("[0].lowThemes[0].terms[0].high", equalTo(0))
                .body("[0].lowThemes[0].weeks[0].begin", equalTo("2026-03-01"))
                .body("[0].lowThemes[0].examples[0].highlighted", containsString("<mark>"))
                .body(
                        "[0].highThemes[0].terms.text",
                        org.hamcrest.Matchers.hasItem("friendly people"));
    }

    @Test
    void a_supervisor_sees_own_teams_and_an_agent_what_is_about_them() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        String boss = QualityApi.unique("boss");
        UUID team = QualityApi.team(boss);
        String amal = QualityApi.unique("amal");
        UUID agent = QualityApi.agent(team, amal);
        UUID colleague = QualityApi.agent(team, QualityApi.unique("badr"));
        say(survey, 5, "about amal", team, agent);
        say(survey, 1, "about badr", team, colleague);
        say(survey, 1, "about others", UUID.randomUUID(), UUID.randomUUID());
        String path = SurveyApi.SURVEYS + "/" + survey;
        RequestSpecification supervisor = Api.as(boss, Roles.SUPERVISOR);
        supervisor.get(path + "/results").then().body("answers", equalTo(2));
        Api.as(boss, Roles.SUPERVISOR).get(path + "/comments").then().body("items", hasSize(2));
        Api.as(boss, Roles.SUPERVISOR).get(path + "/invitations").then().body("items", hasSize(2));
        Api.as(amal, Roles.AGENT).get(path + "/results").then().body("answers", equalTo(1));
        Api.as(amal, Roles.AGENT)
                .get(path + "/results?agentId=" + colleague)
                .then()
                .body("answers", equalTo(0));
        Api.as(amal, Roles.AGENT)
                .get(path + "/comments")
                .then()
                .body("items.text", equalTo(List.of("about amal")));
        Api.as(amal, Roles.AGENT).get(path + "/invitations").then().statusCode(403);
        Api.as("nobody", Roles.AGENT).get(path + "/results").then().body("answers", equalTo(0));
        SurveyApi.analyst().get(path + "/results").then().body("answers", equalTo(3));
    }

    @Test
    void what_an_erased_customer_wrote_is_forgotten_and_the_score_stays() {
        String survey = SurveyApi.active(SurveyApi.content(category));
        UUID invitation = sent(survey);
        answer(
                        SurveyApi.link(invitation),
                        Map.of("scores", Map.of("content", 2), "comments", Map.of("why", "Zuhair")))
                .then()
                .statusCode(204);
        UUID silent = UUID.randomUUID();
        UUID unanswered =
                SurveyApi.sent(
                        survey, SurveyApi.closed(silent, null, null, category, clock.instant()));
        UUID survivor = UUID.randomUUID();
        Events.send(new CustomerMerged(survivor, customer, UUID.randomUUID(), clock.instant()));
        for (UUID person : List.of(survivor, silent)) {
            CustomerErased erased = new CustomerErased(person, clock.instant(), clock.instant());
            Events.send(erased, erased);
        }
        Awaitility.await()
                .until(() -> comments(survey, "limit=50").<List<Object>>path("items").isEmpty());
        SurveyApi.awaitState(survey, unanswered, "EXPIRED");
        page(SurveyApi.link(unanswered)).then().statusCode(410);
        assertThat(SurveyApi.invitations(survey))
                .allSatisfy(row -> assertThat(row).doesNotContainKey("customerId"));
        SurveyApi.analyst()
                .get(SurveyApi.SURVEYS + "/" + survey + "/results")
                .then()
                .body("answers", equalTo(1))
                .body("questions[0].figures.distribution.'2'", equalTo(1));
    }

    private UUID sent(String survey) {
        return SurveyApi.sent(
                survey, SurveyApi.closed(customer, null, null, category, clock.instant()));
    }

    private void say(String survey, int score, String comment) {
        say(survey, score, comment, null, null);
    }

    private void say(String survey, int score, String comment, UUID team, UUID agent) {
        Instant at = clock.instant();
        UUID invitation =
                SurveyApi.sent(
                        survey, SurveyApi.closed(UUID.randomUUID(), team, agent, category, at));
        answer(
                        SurveyApi.link(invitation),
                        Map.of(
                                "scores",
                                Map.of("content", score),
                                "comments",
                                Map.of("why", comment)))
                .then()
                .statusCode(204);
    }

    private static Response comments(String survey, String query) {
        return SurveyApi.analyst().get(SurveyApi.SURVEYS + "/" + survey + "/comments?" + query);
    }

    private static Response page(String path) {
        return RestAssured.given().urlEncodingEnabled(false).get(path);
    }

    private static RequestSpecification form() {
        return RestAssured.given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static Response answer(String link, Map<String, ?> body) {
        return RestAssured.given().contentType("application/json").body(body).post(link);
    }
}
