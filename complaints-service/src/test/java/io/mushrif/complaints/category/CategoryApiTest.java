package io.mushrif.complaints.category;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CategoryApiTest {

    private static final String PATH = "/api/v1/complaint-categories";

    @Test
    void categories_form_a_tree_with_titles_in_both_languages() {
        put("cards", null, null).statusCode(200).header("ETag", "\"0\"");
        put("cards.delivery", "cards", null);
        put("cards.blocked", "cards", null);
        Api.as("agent", Roles.AGENT)
                .get(PATH)
                .then()
                .body(
                        "items.find { it.code == 'cards' }.children.code",
                        contains("cards.blocked", "cards.delivery"))
                .body("items.find { it.code == 'cards' }.title.ar", equalTo("بطاقات"))
                .body("items.find { it.code == 'cards' }.parent", nullValue());
        Api.as("agent", Roles.AGENT)
                .header("If-None-Match", "\"0\"")
                .get(PATH + "/cards")
                .then()
                .statusCode(304);
    }

    @Test
    void a_change_needs_the_version_that_was_seen_and_a_category_can_be_put_to_rest() {
        put("loans", null, null);
        put("loans", null, null).statusCode(428);
        put("loans", null, "\"7\"").statusCode(412);
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .header("If-Match", "\"0\"")
                .body(Map.of("title", Map.of("en", "Loans"), "active", false))
                .put(PATH + "/loans")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
    }

    @Test
    void a_tree_has_no_circle_no_unknown_parent_and_at_most_five_levels() {
        put("l1", null, null);
        put("l2", "l1", null);
        put("l3", "l2", null);
        put("l4", "l3", null);
        put("l5", "l4", null).statusCode(200);
        put("l6", "l5", null).statusCode(400).body("violations[0].code", equalTo("too-deep"));
        put("l1", "l3", "\"0\"")
                .statusCode(400)
                .body("violations[0].field", equalTo("parent"))
                .body("violations[0].code", equalTo("in-a-circle"));
        put("l1", "l1", "\"0\"").statusCode(400);
        put("other", null, null);
        put("l1", "other", "\"0\"").statusCode(400).body("violations[0].code", equalTo("too-deep"));
        put("lost", "nowhere", null)
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-reference"));
    }

    @Test
    void a_category_without_a_title_is_refused_and_an_unknown_one_is_not_found() {
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .body(Map.of("title", Map.of()))
                .put(PATH + "/untitled")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("title"));
        Api.as("agent", Roles.AGENT).get(PATH + "/untitled").then().statusCode(404);
        Api.as("agent", Roles.AGENT)
                .body(Map.of("title", Map.of("en", "x")))
                .put(PATH + "/untitled")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse put(String code, String parent, String ifMatch) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", Map.of("en", "Cards", "ar", "بطاقات"));
        if (parent != null) {
            body.put("parent", parent);
        }
        var request = Api.as("manager", Roles.OPERATIONS_MANAGER).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(PATH + "/" + code).then();
    }
}
