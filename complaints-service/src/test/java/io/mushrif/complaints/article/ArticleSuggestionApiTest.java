package io.mushrif.complaints.article;

import static io.mushrif.complaints.article.Knowledge.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArticleSuggestionApiTest {

    private static ValidatableResponse suggestions(Map<String, ?> complaint) {
        String id = ApiSteps.register(complaint).path("id");
        return Api.as("crm-lead", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/complaints/" + id + "/article-suggestions?limit=20")
                .then()
                .statusCode(200);
    }

    private static List<String> suggested(String description, String language) {
        return suggestions(Map.of("description", description, "language", language))
                .extract()
                .path("items.articleId");
    }

    @Test
    void an_arabic_complaint_finds_its_article_however_it_is_spelt() {
        String right =
                Knowledge.published(
                        "SOP",
                        Map.of(
                                "ar",
                                text(
                                        "تلف الثلاجة أثناء التوصيل",
                                        "إذا وصلت الثلاجة مكسورة يُستبدل الجهاز خلال أسبوع")),
                        Map.of());
        Knowledge.published(
                "SOP",
                Map.of("ar", text("تأخر الراتب التقاعدي", "تُصرف المعاشات في اليوم الأول")),
                Map.of());
        for (String description :
                List.of(
                        "وصلت الثلاجه مكسوره والتوصيل سيء",
                        "الثَّلَّاجَةُ مكسورةٌ",
                        "ثلاجتي انكسرت اثناء التوصيل",
                        "الثلاجـــة وصلت مكسورة من المندوب")) {
            assertThat(suggested(description, "ar")).as(description).first().isEqualTo(right);
        }
    }

    @Test
    void an_english_complaint_finds_its_article_in_any_inflection_and_with_typing_errors() {
        String right =
                Knowledge.published(
                        "ARTICLE",
                        Map.of(
                                "en",
                                text(
                                        "Duplicate roaming surcharge",
                                        "Roaming surcharges that were billed twice are credited.")),
                        Map.of());
        for (String description :
                List.of(
                        "I was charged a roaming surcharge twice",
                        "They keep billing duplicated surcharges for roaming!",
                        "duplcate roming surchage on my bill")) {
            assertThat(suggested(description, "en")).as(description).first().isEqualTo(right);
        }
    }

    @Test
    void what_is_meant_for_the_category_comes_first_and_says_so() {
        String category = "C" + UUID.randomUUID();
        String meant =
                Knowledge.published(
                        "FAQ",
                        Map.of("en", text("Thermostat battery", "Change the thermostat battery")),
                        Map.of("categories", List.of(category)));
        Knowledge.published(
                "FAQ",
                Map.of("en", text("Thermostat battery", "Change the thermostat battery")),
                Map.of());
        suggestions(Map.of("category", category, "description", "thermostat battery empty"))
                .body("items[0].articleId", equalTo(meant))
                .body("items[0].why.category", equalTo(true))
                .body("items[0].why.words", hasItem("thermostat"))
                .body("items[0].score", greaterThan(0.3f))
                .body("items[1].why.category", equalTo(false));
    }

    @Test
    void of_equals_the_one_that_helped_comes_first() {
        String word = ArticleApiTest.unique();
        Map<String, ?> texts = Map.of("en", text(word + " handling", "How to handle " + word));
        Knowledge.published("FAQ", texts, Map.of());
        String helpful = Knowledge.published("FAQ", texts, Map.of());
        String unhelpful = Knowledge.published("FAQ", texts, Map.of());
        say(helpful, true);
        say(unhelpful, false);
        List<String> order =
                suggestions(Map.of("description", "about " + word + " handling"))
                        .extract()
                        .path("items.articleId");
        assertThat(order.get(0)).isEqualTo(helpful);
        assertThat(order.indexOf(unhelpful)).isEqualTo(2);
    }

    private static void say(String id, boolean helped) {
        Api.as("reader", Roles.AGENT)
                .body(Map.of("helped", helped))
                .post(Knowledge.PATH + "/" + id + "/feedback")
                .then()
                .statusCode(200);
    }

    @Test
    void drafts_and_retired_articles_are_not_suggested_nor_internal_ones_to_machines() {
        String word = ArticleApiTest.unique();
        Map<String, ?> texts = Map.of("en", text(word, word));
        Knowledge.draft("FAQ", texts, Map.of());
        String retired = Knowledge.published("FAQ", texts, Map.of());
        Knowledge.move(Knowledge.approver(), retired, "retirement", Map.of("reason", "x"))
                .statusCode(200);
        String internal = Knowledge.published("FAQ", texts, Map.of());
        String id = ApiSteps.register(Map.of("description", word)).path("id");
        String path = "/api/v1/complaints/" + id + "/article-suggestions";
        Api.as("crm", Roles.ADMIN)
                .get(path)
                .then()
                .body("items.articleId", equalTo(List.of(internal)));
        Api.as("crm", Roles.INTEGRATION).get(path).then().body("items", equalTo(List.of()));
        Api.as("x", Roles.AGENT).get(path).then().statusCode(403);
        Api.as("crm", Roles.INTEGRATION).get(path + "?limit=0").then().statusCode(400);
    }
}
