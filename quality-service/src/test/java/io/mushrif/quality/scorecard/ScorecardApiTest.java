package io.mushrif.quality.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ScorecardApiTest {

    private static final String SCORECARDS = "/api/v1/scorecards/";

    @Test
    void a_scorecard_is_drafted_changed_published_and_retired() {
        String id = QualityApi.draft(QualityApi.CALLS);
        analyst()
                .get(SCORECARDS + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("DRAFT"), "version", nullValue())
                .body("name.ar", equalTo("المكالمات"), "passMark", equalTo(80.00f))
                .body("sections.weight", contains(40, 60))
                .body("sections[0].questions.id", contains("greeting", "listening"))
                .body("sections[0].questions[1].max", equalTo(5))
                .body("sections[1].questions[0].critical", equalTo(true))
                .body("sections[1].questions[0].options.points", contains(10, 0));
        analyst()
                .header("If-Match", "\"0\"")
                .body("{\"passMark\":85.5}")
                .patch(SCORECARDS + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("passMark", equalTo(85.5f), "sections.weight", contains(40, 60));
        analyst()
                .header("If-Match", "\"1\"")
                .post(SCORECARDS + id + "/publication")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("PUBLISHED"), "version", equalTo(1))
                .body("publishedAt", notNullValue());
        analyst()
                .header("If-Match", "\"2\"")
                .post(SCORECARDS + id + "/retirement")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("RETIRED"), "retiredAt", notNullValue());
    }

    @Test
    void what_was_read_before_is_not_sent_again() {
        String id = QualityApi.draft(QualityApi.CALLS);
        analyst().header("If-None-Match", "\"0\"").get(SCORECARDS + id).then().statusCode(304);
    }

    @Test
    void a_published_scorecard_never_changes() {
        String id = QualityApi.published(QualityApi.CALLS);
        analyst()
                .header("If-Match", "\"1\"")
                .header("Accept-Language", "ar")
                .body("{\"passMark\":1}")
                .patch(SCORECARDS + id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Content-Language", "ar")
                .body("code", equalTo("scorecard-not-draft"))
                .body("title", equalTo("نموذج التقييم ليس مسودة"));
        analyst()
                .header("If-Match", "\"1\"")
                .post(SCORECARDS + id + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-not-draft"));
    }

    @Test
    void an_unfinished_scorecard_is_not_published() {
        String empty =
                QualityApi.draft("{\"name\":{\"en\":\"Empty\"},\"passMark\":0,\"sections\":[]}");
        analyst()
                .header("If-Match", "\"0\"")
                .post(SCORECARDS + empty + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-without-questions"));
        analyst()
                .header("If-Match", "\"0\"")
                .post(SCORECARDS + empty + "/retirement")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-not-published"));
        String unscored = QualityApi.draft(withQuestion("\"id\":\"mood\",\"type\":\"CHOICE\""));
        analyst()
                .header("If-Match", "\"0\"")
                .post(SCORECARDS + unscored + "/publication")
                .then()
                .statusCode(409)
                .body("code", equalTo("question-cannot-be-scored"))
                .body("detail", containsString("mood"));
    }

    @Test
    void a_change_needs_the_version_that_it_is_based_on() {
        String id = QualityApi.draft(QualityApi.CALLS);
        for (String path : List.of("", "/publication", "/retirement")) {
            RequestSpecification without = analyst().body("{}");
            Response missing =
                    path.isEmpty()
                            ? without.patch(SCORECARDS + id)
                            : without.post(SCORECARDS + id + path);
            missing.then().statusCode(428).body("code", equalTo("precondition-required"));
            RequestSpecification stale = analyst().header("If-Match", "\"7\"").body("{}");
            Response old =
                    path.isEmpty()
                            ? stale.patch(SCORECARDS + id)
                            : stale.post(SCORECARDS + id + path);
            old.then().statusCode(412).body("code", equalTo("precondition-failed"));
        }
    }

    @Test
    void the_same_key_begins_one_scorecard_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        Response first = post(key, QualityApi.CALLS);
        Response second = post(key, QualityApi.CALLS);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith(SCORECARDS + first.path("id"));
        assertThat(second.<Object>path("$")).isEqualTo(first.path("$"));
        assertThat(post(key, withQuestion("\"type\":\"YES_NO\"")).statusCode()).isEqualTo(422);
    }

    @Test
    void bad_input_is_answered_with_the_field() {
        refused("{", null, "malformed-body");
        refused("{\"passMark\":80,\"sections\":[]}", "name", "not-null");
        refused("{\"name\":{},\"passMark\":80,\"sections\":[]}", "name", "some-language");
        refused("{\"name\":{\"en\":\"X\"},\"sections\":[]}", "passMark", "not-null");
        refused(passMark("-1"), "passMark", "positive-or-zero");
        refused(passMark("100.5"), "passMark", "decimal-max");
        refused(passMark("80.123"), "passMark", "digits");
        refused(passMark("\"high\""), "passMark", "bad-number");
        refused("{\"name\":{\"en\":\"X\"},\"passMark\":80}", "sections", "not-null");
        refused(passMark("80,\"owner\":1"), "owner", "unknown-field");
        String question = "sections[0].questions[0]";
        refusedQuestion("\"type\":\"ESSAY\"", question + ".type", "unknown-value");
        refusedQuestion("\"weight\":0,\"type\":\"YES_NO\"", question + ".weight", "positive");
        refusedQuestion("\"id\":\"Q 1\",\"type\":\"YES_NO\"", question + ".id", "pattern");
        refusedQuestion("\"type\":\"SCALE\",\"min\":0.5", question + ".min", "digits");
        refusedQuestion("\"type\":\"YES_NO\",\"max\":5", question, "fits-type");
        refusedQuestion(
                "\"type\":\"SCALE\",\"options\":[{\"label\":{\"en\":\"A\"},\"points\":1}]",
                question,
                "fits-type");
        refusedQuestion("\"type\":\"CHOICE\",\"min\":1", question, "fits-type");
        refusedQuestion(
                "\"type\":\"CHOICE\",\"options\":[{\"label\":{\"en\":\"A\"}}]",
                question + ".options[0].points",
                "not-null");
        refusedQuestion(
                "\"id\":\"a\",\"type\":\"YES_NO\"},"
                        + "{\"id\":\"a\",\"text\":{\"en\":\"X\"},\"weight\":1,\"type\":\"YES_NO\"",
                "sections[0].questions[1].id",
                "duplicate-id");
        analyst()
                .get("/api/v1/scorecards?status=GONE")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("status"));
        analyst()
                .get(SCORECARDS + "no-uuid")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("id"));
        analyst().get(SCORECARDS + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void every_violation_has_a_message_in_arabic() {
        analyst()
                .header("Accept-Language", "ar")
                .body(withQuestion("\"type\":\"YES_NO\",\"max\":5.5"))
                .post("/api/v1/scorecards")
                .then()
                .statusCode(400)
                .body("title", equalTo("الطلب غير صالح"))
                .body(
                        "violations.message",
                        contains(
                                "الخيارات خاصة بالنوع CHOICE، والحدان min وmax خاصان بالنوع SCALE",
                                "عدد الأرقام قبل الفاصلة العشرية أو بعدها أكثر من المسموح به"));
    }

    @Test
    void who_may_not_write_reads_what_is_published() {
        String draft = QualityApi.draft(QualityApi.CALLS);
        String published = QualityApi.published(QualityApi.CALLS);
        RestAssured.get(SCORECARDS + published).then().statusCode(401);
        for (String role : List.of(Roles.SUPERVISOR, Roles.AGENT)) {
            Api.as("somebody", role)
                    .body(QualityApi.CALLS)
                    .post("/api/v1/scorecards")
                    .then()
                    .statusCode(403);
            Api.as("somebody", role)
                    .header("If-Match", "\"1\"")
                    .post(SCORECARDS + published + "/retirement")
                    .then()
                    .statusCode(403);
            Api.as("somebody", role).get(SCORECARDS + published).then().statusCode(200);
            Api.as("somebody", role).get(SCORECARDS + draft).then().statusCode(403);
            Api.as("somebody", role)
                    .get("/api/v1/scorecards")
                    .then()
                    .statusCode(200)
                    .body("items.status", everyItem(is("PUBLISHED")))
                    .body("items.id", hasItem(published));
            Api.as("somebody", role)
                    .get("/api/v1/scorecards?status=DRAFT")
                    .then()
                    .statusCode(200)
                    .body("items.size()", is(0));
        }
        Api.as("planner", Roles.PLANNER).get(SCORECARDS + published).then().statusCode(403);
    }

    @Test
    void a_list_begins_with_the_newest_and_is_read_page_by_page() {
        String first = QualityApi.published(QualityApi.CALLS);
        String second = QualityApi.published(QualityApi.CALLS);
        String draft = QualityApi.draft(QualityApi.CALLS);
        Response page = analyst().get("/api/v1/scorecards?limit=1&status=PUBLISHED");
        assertThat(page.<List<String>>path("items.id")).containsExactly(second);
        assertThat(page.<Object>path("items[0].sections")).isNull();
        assertThat(page.header("Link")).contains("status=PUBLISHED").contains("rel=\"next\"");
        analyst()
                .get(
                        "/api/v1/scorecards?limit=1&status=PUBLISHED&cursor="
                                + page.path("nextCursor"))
                .then()
                .body("items.id", contains(first));
        analyst()
                .get("/api/v1/scorecards?status=PUBLISHED&limit=200")
                .then()
                .body("items.id", not(hasItem(draft)));
    }

    private static RequestSpecification analyst() {
        return Api.as("analyst", Roles.QUALITY_ANALYST);
    }

    private static Response post(String key, String body) {
        return analyst().header("Idempotency-Key", key).body(body).post("/api/v1/scorecards");
    }

    private static String passMark(String passMark) {
        return "{\"name\":{\"en\":\"X\"},\"sections\":[],\"passMark\":" + passMark + "}";
    }

    private static String withQuestion(String question) {
        String weight = question.contains("\"weight\"") ? "" : "\"weight\":1,";
        return """
               {"name":{"en":"X"},"passMark":80,"sections":[{"name":{"en":"S"},"weight":1,
                "questions":[{"text":{"en":"T"},%s%s}]}]}"""
                .formatted(weight, question);
    }

    private static void refusedQuestion(String question, String field, String violation) {
        String body =
                question.contains("},{")
                        ? withQuestion(question).replaceFirst("\"text\"", "\"weight\":1,\"text\"")
                        : withQuestion(question);
        refused(body, field, violation);
    }

    private static void refused(String body, String field, String code) {
        var answer =
                analyst()
                        .body(body)
                        .post("/api/v1/scorecards")
                        .then()
                        .statusCode(400)
                        .contentType("application/problem+json");
        if (field == null) {
            answer.body("code", equalTo(code));
        } else {
            answer.body("violations.field", hasItem(field))
                    .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
        }
    }
}
