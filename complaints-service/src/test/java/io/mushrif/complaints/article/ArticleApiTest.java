package io.mushrif.complaints.article;

import static io.mushrif.complaints.article.Knowledge.PATH;
import static io.mushrif.complaints.article.Knowledge.approver;
import static io.mushrif.complaints.article.Knowledge.move;
import static io.mushrif.complaints.article.Knowledge.text;
import static io.mushrif.complaints.article.Knowledge.writer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.complaints.ManyComplaints;
import io.mushrif.contracts.article.ArticlePublished;
import io.mushrif.contracts.article.ArticleRetired;
import io.mushrif.contracts.article.ArticleReviewDue;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArticleApiTest {

    private final String tag = "T" + UUID.randomUUID();

    private static RequestSpecification agent() {
        return Api.as("reader-" + UUID.randomUUID(), Roles.AGENT);
    }

    private static RequestSpecification machine() {
        return Api.as("crm", Roles.INTEGRATION);
    }

    @Test
    void an_article_goes_from_draft_over_review_to_its_readers() {
        String id =
                Knowledge.draft(
                        "SOP",
                        Map.of("en", text("Refunds", "1. **Check** the order")),
                        Map.of("tags", List.of(tag), "categories", List.of("Refund")));
        agent().get(PATH + "/" + id).then().statusCode(404);
        Knowledge.get(id)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("published", nullValue())
                .body("working.number", equalTo(1))
                .body("owner", equalTo("writer"))
                .body(
                        "working.en.html",
                        equalTo("<ol>\n<li><strong>Check</strong> the order</li>\n</ol>\n"));
        move(writer(), id, "submission", null).statusCode(200).body("status", equalTo("IN_REVIEW"));
        agent().get(PATH + "/" + id).then().statusCode(404);
        move(approver(), id, "publication", null)
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"))
                .body("published.publishedBy", equalTo("approver"))
                .body("working", nullValue())
                .body("reviewOn", equalTo(today().plusYears(1).toString()));
        agent().get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("published.en.title", equalTo("Refunds"));
        assertThat(OutboxRows.types(UUID.fromString(id))).containsExactly(ArticlePublished.TYPE);
        writer().get(PATH + "/" + id + "/history")
                .then()
                .body("items.type", equalTo(List.of("DRAFT", "SUBMIT", "PUBLISH")))
                .body("items.actor", equalTo(List.of("writer", "writer", "approver")));
    }

    @Test
    void nobody_approves_what_they_have_written_themselves() {
        String id = Knowledge.draft("FAQ", Map.of("en", text("Q", "A")), Map.of());
        approver()
                .header("If-Match", Knowledge.version(id))
                .body(Map.of("texts", Map.of("en", text("Q", "B"))))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("working.writers", equalTo(List.of("approver", "writer")));
        move(writer(), id, "submission", null).statusCode(200);
        for (RequestSpecification own : List.of(writer(), approver())) {
            move(own, id, "publication", null).statusCode(403).body("code", equalTo("own-article"));
        }
        move(Api.as("third", Roles.ADMIN), id, "publication", null).statusCode(200);
    }

    @Test
    void the_next_version_is_written_beside_the_one_that_is_read() {
        String id =
                Knowledge.published(
                        "ARTICLE", Map.of("ar", text("الشحن", "سطر أول\nسطر ثانٍ")), Map.of());
        move(writer(), id, "revision", null).statusCode(200);
        move(writer(), id, "revision", null)
                .statusCode(409)
                .body("code", equalTo("article-draft-open"));
        writer().header("If-Match", Knowledge.version(id))
                .body(
                        Map.of(
                                "texts",
                                Map.of("ar", text("الشحن", "سطر أول\nسطر جديد")),
                                "changeNote",
                                "سطر"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("published.ar.body", containsString("ثانٍ"))
                .body("working.ar.body", containsString("جديد"));
        agent().get(PATH + "/" + id)
                .then()
                .body("published.number", equalTo(1))
                .body("working", nullValue());
        Knowledge.publish(id);
        agent().get(PATH + "/" + id).then().body("published.number", equalTo(2));
        writer().get(PATH + "/" + id + "/versions")
                .then()
                .body("items.number", equalTo(List.of(2, 1)))
                .body("items.status", equalTo(List.of("PUBLISHED", "SUPERSEDED")))
                .body("items[1].ar.body", containsString("ثانٍ"));
        writer().get(PATH + "/" + id + "/versions/2/differences")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("languages[0].language", equalTo("ar"))
                .body("languages[0].title.change", equalTo(List.of("SAME")))
                .body("languages[0].body.change", equalTo(List.of("SAME", "REMOVED", "ADDED")))
                .body("languages[0].body[2].text", equalTo("سطر جديد"));
        writer().get(PATH + "/" + id + "/versions/2/differences?from=7").then().statusCode(404);
    }

    @Test
    void what_is_sent_back_comes_with_the_reason_and_what_is_given_up_is_gone_for_readers_only() {
        String id = Knowledge.draft("ARTICLE", Map.of("en", text("Draft", "x")), Map.of());
        move(writer(), id, "submission", null).statusCode(200);
        writer().header("If-Match", Knowledge.version(id))
                .body(Map.of("audience", "PUBLIC"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("article-move-refused"));
        move(approver(), id, "return", Map.of("reason", "Say why"))
                .statusCode(200)
                .body("working.status", equalTo("DRAFT"))
                .body("working.returnedBecause", equalTo("Say why"));
        move(writer(), id, "discarding", null)
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("working", nullValue());
        writer().get(PATH + "/" + id + "/versions/1")
                .then()
                .body("status", equalTo("DISCARDED"))
                .body("en.body", equalTo("x"));
        move(writer(), id, "submission", null).statusCode(409);
    }

    @Test
    void a_retired_article_is_read_no_more_and_can_be_brought_back() {
        String id =
                Knowledge.published(
                        "FAQ", Map.of("en", text("Old", "x")), Map.of("tags", List.of(tag)));
        move(approver(), id, "retirement", Map.of("reason", "wrong"))
                .statusCode(200)
                .body("status", equalTo("RETIRED"));
        agent().get(PATH + "/" + id).then().statusCode(404);
        agent().get(PATH + "?tag=" + tag).then().body("items", hasSize(0));
        move(approver(), id, "confirmation", Map.of("reviewOn", "2099-01-01")).statusCode(409);
        move(writer(), id, "revision", null).statusCode(200);
        Knowledge.publish(id);
        agent().get(PATH + "?tag=" + tag).then().body("items.id", equalTo(List.of(id)));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(ArticlePublished.TYPE, ArticleRetired.TYPE, ArticlePublished.TYPE);
    }

    @Test
    void machines_read_what_is_meant_for_customers_and_nothing_else() {
        String inside =
                Knowledge.published(
                        "SOP", Map.of("en", text("Inside", "x")), Map.of("tags", List.of(tag)));
        String outside =
                Knowledge.published(
                        "FAQ",
                        Map.of("en", text("Outside", "x")),
                        Map.of("tags", List.of(tag), "audience", "PUBLIC"));
        machine().get(PATH + "/" + inside).then().statusCode(404);
        machine().get(PATH + "/" + outside).then().statusCode(200);
        machine().get(PATH + "?tag=" + tag).then().body("items.id", equalTo(List.of(outside)));
        agent().get(PATH + "?tag=" + tag).then().body("items", hasSize(2));
        // somebody makes it internal: the draft does not show to machines, the published one does
        // until then
        move(writer(), outside, "revision", null).statusCode(200);
        writer().header("If-Match", Knowledge.version(outside))
                .body(Map.of("audience", "INTERNAL"))
                .patch(PATH + "/" + outside)
                .then()
                .statusCode(200);
        machine().get(PATH + "/" + outside).then().statusCode(200);
        Knowledge.publish(outside);
        machine().get(PATH + "/" + outside).then().statusCode(404);
    }

    @Test
    void a_version_that_somebody_has_changed_meanwhile_is_not_overwritten() {
        String id = Knowledge.draft("ARTICLE", Map.of("en", text("T", "x")), Map.of());
        String seen = Knowledge.version(id);
        writer().body(Map.of("owner", "a")).patch(PATH + "/" + id).then().statusCode(428);
        writer().header("If-Match", seen)
                .body(Map.of("owner", "a"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        writer().header("If-Match", seen)
                .body(Map.of("owner", "b"))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(412);
        writer().header("If-Match", seen)
                .post(PATH + "/" + id + "/submission")
                .then()
                .statusCode(412);
        writer().header("If-None-Match", Knowledge.version(id))
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void an_article_is_begun_once_however_often_the_request_comes() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request =
                Map.of(
                        "kind",
                        "FAQ",
                        "texts",
                        Map.of("en", text("Once", "x")),
                        "tags",
                        List.of(tag));
        String first = writer().header("Idempotency-Key", key).body(request).post(PATH).path("id");
        writer().header("Idempotency-Key", key)
                .body(request)
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        writer().get(PATH + "?tag=" + tag).then().body("items", hasSize(1));
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        invalid(Map.of("kind", "FAQ", "texts", Map.of()), "texts");
        invalid(Map.of("texts", Map.of("en", text("T", "x"))), "kind");
        invalid(
                Map.of("kind", "FAQ", "texts", Map.of("ar", Map.of("title", "ع"))),
                "texts.ar.body");
        invalid(Map.of("kind", "NEWS", "texts", Map.of("en", text("T", "x"))), "kind");
        agent().get(PATH + "?status=OPEN").then().statusCode(400);
        agent().get(PATH + "?q=x&sort=changedAt").then().statusCode(400);
        agent().get(PATH + "?cursor=x").then().statusCode(400);
        agent().get(PATH + "/not-an-id").then().statusCode(400);
    }

    private static void invalid(Map<String, ?> request, String field) {
        writer().body(request)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void articles_are_found_by_words_in_any_spelling_and_inflection() {
        String word = unique();
        String refund =
                Knowledge.published(
                        "FAQ",
                        Map.of(
                                "en",
                                text("Refunding " + word, "Money comes back to the card."),
                                "ar",
                                text("إعادة الأموال " + word, "تُعاد المبالغُ إلى بطاقة العميل")),
                        Map.of());
        String shipping =
                Knowledge.published(
                        "FAQ",
                        Map.of("en", text("Shipping " + word, "Refunds are another matter.")),
                        Map.of());
        assertThat(found("refunded " + word)).containsExactly(refund, shipping);
        assertThat(found("اعاده الاموال " + word)).containsExactly(refund);
        assertThat(found("المبالغ " + word)).containsExactly(refund);
        assertThat(found("MONEY " + word)).containsExactly(refund);
        assertThat(found("-shipping " + word)).containsExactly(refund);
        assertThat(found(word + "&language=ar")).containsExactly(refund);
    }

    @Test
    void a_page_begins_behind_the_last_row_of_the_one_before_also_in_a_search() {
        String word = unique();
        for (int i = 0; i < 5; i++) {
            Knowledge.published(
                    "FAQ",
                    Map.of("en", text("Page " + word, "x" + i)),
                    Map.of("tags", List.of(tag)));
        }
        for (String asked : List.of("q=" + word, "tag=" + tag, "tag=" + tag + "&sort=reviewOn")) {
            List<String> all = new ArrayList<>();
            String cursor = "";
            do {
                var page = agent().get(PATH + "?limit=2&" + asked + cursor);
                all.addAll(page.path("items.id"));
                cursor =
                        page.path("nextCursor") == null
                                ? null
                                : "&cursor=" + page.path("nextCursor");
            } while (cursor != null);
            assertThat(all).as(asked).hasSize(5).doesNotHaveDuplicates();
        }
    }

    private static List<String> found(String q) {
        return agent().get(PATH + "?q=" + q).then().statusCode(200).extract().path("items.id");
    }

    /** A word that no other test has. */
    static String unique() {
        return "w" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "x");
    }

    @Test
    void a_review_that_is_due_is_told_once_and_again_on_the_next_day_of_review() {
        String owner = "owner-" + UUID.randomUUID();
        String id =
                Knowledge.published(
                        "SOP",
                        Map.of("ar", text("إجراء", "x")),
                        Map.of("owner", owner, "reviewOn", today().toString()));
        String later =
                Knowledge.published(
                        "SOP",
                        Map.of("ar", text("إجراء", "x")),
                        Map.of("owner", owner, "reviewOn", today().plusDays(1).toString()));
        remind();
        remind();
        assertThat(reviews(id)).isEqualTo(1);
        assertThat(reviews(later)).isZero();
        approver()
                .get(
                        PATH
                                + "?owner="
                                + owner
                                + "&sort=reviewOn&reviewBefore="
                                + today().plusDays(1))
                .then()
                .body("items.id", equalTo(List.of(id)));
        Knowledge.get(id).then().body("reviewDue", equalTo(true));
        move(approver(), id, "confirmation", Map.of("reviewOn", today().toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("reviewOn"));
        move(approver(), id, "confirmation", Map.of("reviewOn", today().plusDays(90).toString()))
                .statusCode(200)
                .body("reviewDue", equalTo(false));
        ManyComplaints.run(
                "update article set review_on = current_date - 1 where id = ?::uuid", id);
        remind();
        remind();
        assertThat(reviews(id)).isEqualTo(2);
    }

    private static void remind() {
        Arc.container().instance(RemindOwners.class).get().remindAll();
    }

    private static long reviews(String id) {
        return OutboxRows.types(UUID.fromString(id)).stream()
                .filter(ArticleReviewDue.TYPE::equals)
                .count();
    }

    private static LocalDate today() {
        return Arc.container().instance(Articles.class).get().today();
    }

    @Test
    void a_reader_has_one_opinion_per_version_and_may_change_it() {
        String id = Knowledge.published("FAQ", Map.of("en", text("T", "x")), Map.of());
        String reader = "reader-" + UUID.randomUUID();
        say(reader, id, false).body("number", equalTo(1));
        say(reader, id, true);
        say("other-" + reader, id, false);
        writer().get(PATH + "/" + id + "/feedback")
                .then()
                .body("helped", equalTo(1))
                .body("notHelped", equalTo(1))
                .body("comments", hasSize(2));
        Knowledge.nextVersion(id, Map.of("texts", Map.of("en", text("T", "y"))));
        say(reader, id, true).body("number", equalTo(2));
        writer().get(PATH + "/" + id + "/feedback")
                .then()
                .body("helped", equalTo(1))
                .body("notHelped", equalTo(0))
                .body("versions.number", equalTo(List.of(2, 1)))
                .body("versions.helped", equalTo(List.of(1, 1)));
        agent().body(Map.of()).post(PATH + "/" + id + "/feedback").then().statusCode(400);
        String unread = Knowledge.draft("FAQ", Map.of("en", text("T", "x")), Map.of());
        agent().body(Map.of("helped", true))
                .post(PATH + "/" + unread + "/feedback")
                .then()
                .statusCode(404);
        writer().body(Map.of("helped", true))
                .post(PATH + "/" + unread + "/feedback")
                .then()
                .statusCode(409);
    }

    private static io.restassured.response.ValidatableResponse say(
            String reader, String id, boolean helped) {
        return Api.as(reader, Roles.AGENT)
                .body(Map.of("helped", helped, "comment", "because"))
                .post(PATH + "/" + id + "/feedback")
                .then()
                .statusCode(200);
    }

    @Test
    void an_article_that_is_used_for_a_complaint_is_in_its_timeline_and_counted() {
        String id = Knowledge.published("FAQ", Map.of("ar", text("عنوان", "x")), Map.of());
        String complaint = ApiSteps.register(Map.of()).path("id");
        String path = "/api/v1/complaints/" + complaint + "/article-links";
        machine().body(Map.of("articleId", id)).post(path).then().statusCode(201);
        machine()
                .body(Map.of("articleId", id, "answered", true))
                .post(path)
                .then()
                .statusCode(200)
                .body("answered", equalTo(true));
        machine()
                .get(path)
                .then()
                .body("items", hasSize(1))
                .body("items[0].title.ar", equalTo("عنوان"));
        assertThat(ApiSteps.timeline(complaint)).containsExactly("REGISTERED", "LINKED", "LINKED");
        writer().get(PATH + "/" + id + "/feedback")
                .then()
                .body("uses", equalTo(1))
                .body("answers", equalTo(1));
        String draft = Knowledge.draft("FAQ", Map.of("ar", text("عنوان", "x")), Map.of());
        machine()
                .body(Map.of("articleId", draft))
                .post(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("articleId"));
        agent().body(Map.of("articleId", id)).post(path).then().statusCode(403);
    }
}
