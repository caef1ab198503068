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

    /** A question of each type with everything that it can have. */
    static final String FULL =
            """
            {"name": {"en": "Full", "ar": "كامل"}, "passMark": 75.5,
             "rules": {"scoreMode": "CATEGORY_AVERAGE", "disputeWindow": "PT72H", "decisionWithin": "PT48H",
               "acknowledgement": true, "acknowledgeWithin": "PT24H", "editWindow": "PT0S"},
             "sections": [
              {"name": {"en": "One", "ar": "أول"}, "weight": 1.5, "passMark": 50, "questions": [
                {"id": "yes", "text": {"en": "Y", "ar": "ن"}, "type": "YES_NO", "weight": 1, "critical": true,
                 "criticalScope": "SECTION", "commentBelow": 100, "failBelow": 60,
                 "tags": [{"id": "hurry", "label": {"en": "Hurry", "ar": "عجلة"}}],
                 "links": [{"kind": "COURSE", "reference": "greeting-101", "title": {"en": "Course", "ar": "دورة"}}]},
                {"id": "scale", "text": {"en": "S", "ar": "س"}, "type": "SCALE", "weight": 0.25, "min": 1, "max": 5,
                 "shownWhen": {"questionId": "yes", "anyOf": ["yes"]}, "notApplicableAllowed": true},
                {"id": "choice", "text": {"en": "C", "ar": "خ"}, "type": "CHOICE", "weight": 2, "options": [
                  {"id": "good", "label": {"en": "Good", "ar": "جيد"}, "points": 2.5},
                  {"id": "bad", "label": {"en": "Bad", "ar": "سيئ"}, "points": -1}]}]},
              {"name": {"en": "Two", "ar": "ثان"}, "weight": 1, "questions": [
                {"id": "hold", "text": {"en": "Seconds on hold", "ar": "ثواني الانتظار"}, "type": "NUMBER", "weight": 1,
                 "ranges": [{"to": 30, "points": 10}, {"from": 30, "to": 90, "points": 5}, {"from": 90, "points": 0}]},
                {"id": "extra", "text": {"en": "E", "ar": "إ"}, "type": "YES_NO", "weight": 1, "bonus": true},
                {"id": "note", "text": {"en": "Note", "ar": "ملاحظة"}, "type": "TEXT"}]}]}""";

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
    void everything_that_an_unfinished_scorecard_lacks_is_named_at_once() {
        String empty =
                QualityApi.draft("{\"name\":{\"en\":\"Empty\"},\"passMark\":0,\"sections\":[]}");
        publish(empty)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("scorecard-not-publishable"))
                .body("violations.field", contains("name.ar", "sections"))
                .body("violations.code", contains("language-missing", "no-questions"));
        analyst()
                .header("If-Match", "\"0\"")
                .post(SCORECARDS + empty + "/retirement")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-not-published"));
        String question = "sections[0].questions[0]";
        publish(QualityApi.draft(withQuestion("\"id\":\"mood\",\"type\":\"CHOICE\"")))
                .then()
                .statusCode(409)
                .body(
                        "violations.field",
                        contains(
                                "name.ar",
                                "sections[0].name.ar",
                                question + ".text.ar",
                                question,
                                "sections"));
    }

    @Test
    void the_next_version_is_drafted_beside_the_published_one_and_every_version_is_kept() {
        String id = QualityApi.published(QualityApi.CALLS);
        analyst()
                .header("If-Match", "\"1\"")
                .post(SCORECARDS + id + "/draft")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("draft.passMark", equalTo(80.00f), "status", equalTo("PUBLISHED"));
        analyst()
                .header("If-Match", "\"2\"")
                .body("{\"passMark\":90,\"rules\":{\"scoreMode\":\"CATEGORY_AVERAGE\"}}")
                .patch(SCORECARDS + id)
                .then()
                .statusCode(200)
                .body("passMark", equalTo(80.00f), "draft.passMark", equalTo(90.00f))
                .body("draft.rules.scoreMode", equalTo("CATEGORY_AVERAGE"))
                .body("draft.rules.editWindow", equalTo("PT24H"));
        Api.as("somebody", Roles.AGENT)
                .get(SCORECARDS + id)
                .then()
                .statusCode(200)
                .body("passMark", equalTo(80.00f), "draft", nullValue());
        analyst()
                .header("If-Match", "\"3\"")
                .post(SCORECARDS + id + "/publication")
                .then()
                .statusCode(200)
                .body("version", equalTo(2), "passMark", equalTo(90.00f), "draft", nullValue());
        Api.as("somebody", Roles.AGENT)
                .get(SCORECARDS + id + "/versions")
                .then()
                .statusCode(200)
                .body("number", contains(2, 1), "passMark", contains(90.00f, 80.00f))
                .body("publishedBy", contains("analyst", "analyst"));
        analyst()
                .get(SCORECARDS + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("passMark", equalTo(80.00f), "sections.weight", contains(40, 60));
        analyst().get(SCORECARDS + id + "/versions/3").then().statusCode(404);
        analyst().get(SCORECARDS + id + "/versions/x").then().statusCode(400);
    }

    @Test
    void a_draft_of_the_next_version_can_be_thrown_away() {
        String id = QualityApi.published(QualityApi.CALLS);
        analyst().header("If-Match", "\"1\"").post(SCORECARDS + id + "/draft");
        analyst()
                .header("If-Match", "\"2\"")
                .delete(SCORECARDS + id + "/draft")
                .then()
                .statusCode(200)
                .body("draft", nullValue(), "version", equalTo(1));
        analyst()
                .header("If-Match", "\"3\"")
                .delete(SCORECARDS + id + "/draft")
                .then()
                .statusCode(409)
                .body("code", equalTo("scorecard-not-draft"));
    }

    @Test
    void an_exported_scorecard_is_imported_as_an_equal_draft() {
        String id = QualityApi.published(FULL);
        Response file = analyst().get(SCORECARDS + id + "/export");
        file.then()
                .statusCode(200)
                .header("Content-Disposition", containsString(id))
                .body("format", equalTo("mushrif-scorecard"), "formatVersion", equalTo(1));
        Response imported = analyst().body(file.asString()).post("/api/v1/scorecards/imports");
        imported.then().statusCode(201).body("status", equalTo("DRAFT"));
        String copy = imported.path("id");
        assertThat(imported.header("Location")).endsWith(SCORECARDS + copy);
        assertThat(analyst().get(SCORECARDS + copy + "/export").asString())
                .isEqualTo(file.asString());
        publish(copy).then().statusCode(200);
    }

    @Test
    void a_file_of_another_kind_or_version_is_not_imported() {
        String id = QualityApi.draft(QualityApi.CALLS);
        String file = analyst().get(SCORECARDS + id + "/export").asString();
        analyst()
                .header("Accept-Language", "ar")
                .body(file.replace("\"formatVersion\":1", "\"formatVersion\":2"))
                .post("/api/v1/scorecards/imports")
                .then()
                .statusCode(400)
                .body("violations.field", contains("formatVersion"))
                .body("violations.code", contains("foreign-version"))
                .body("violations[0].message", equalTo("إصدار غير معروف هنا، والمعروف: ١"));
        analyst()
                .body(file.replace("mushrif-scorecard", "something-else"))
                .post("/api/v1/scorecards/imports")
                .then()
                .statusCode(400)
                .body("violations.field", contains("format"));
        analyst().body("{}").post("/api/v1/scorecards/imports").then().statusCode(400);
    }

    private static Response publish(String id) {
        return analyst().header("If-Match", "\"0\"").post(SCORECARDS + id + "/publication");
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
                                "الخيارات خاصة بالنوع CHOICE، والحدان min وmax بالنوع SCALE، والنطاقات بالنوع NUMBER،"
                                        + " ولا تُحتسب درجة للنوع TEXT",
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
