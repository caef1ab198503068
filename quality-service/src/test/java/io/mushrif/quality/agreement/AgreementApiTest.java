package io.mushrif.quality.agreement;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AgreementApiTest {

    private static final String KRIPPENDORFF =
            "[[1,1,null,1],[2,2,3,2],[3,3,3,3],[3,3,3,3],[2,2,2,2],[1,2,3,4],[4,4,4,4],"
                    + "[1,1,2,1],[2,2,2,2],[null,5,5,5],[null,null,1,1],[null,null,3,null]]";

    @Test
    void alpha_is_computed_from_a_posted_matrix() {
        compute(
                        "\"statistic\":\"krippendorff-alpha\",\"level\":\"ordinal\",\"ratings\":"
                                + KRIPPENDORFF)
                .statusCode(200)
                .body("value.doubleValue()", closeTo(0.8153875, 5e-8))
                .body("standardError.doubleValue()", closeTo(0.146879, 5e-7))
                .body("interval.confidence.doubleValue()", closeTo(0.95, 1e-6))
                .body("interval.low.doubleValue()", closeTo(0.4881, 5e-5))
                .body("interval.high", equalTo(1.0f))
                .body("units", equalTo(11), "unitsGiven", equalTo(12), "raters", equalTo(4))
                .body("categories", contains(1, 2, 3, 4, 5))
                .body("statistic", equalTo("krippendorff-alpha"), "level", equalTo("ordinal"))
                .body("undefined", nullValue());
    }

    @Test
    void texts_are_categories_and_weights_can_be_a_matrix() {
        String ratings =
                "\"categories\":[\"poor\",\"fair\",\"good\"],\"ratings\":[[\"poor\",\"poor\"],"
                        + "[\"fair\",\"good\"],[\"good\",\"good\"],[\"poor\",\"fair\"]]";
        compute("\"statistic\":\"weighted-kappa\",\"weights\":\"linear\"," + ratings)
                .statusCode(200)
                .body("weights", equalTo("linear"))
                .body("categories", contains("poor", "fair", "good"))
                .body("observed.doubleValue()", closeTo(0.75, 1e-9))
                .body("expected.doubleValue()", closeTo(0.5, 1e-9))
                .body("value.doubleValue()", closeTo(0.5, 1e-9));
        compute(
                        "\"statistic\":\"weighted-kappa\",\"weights\":[[1,0.5,0],[0.5,1,0.5],[0,0.5,1]],"
                                + ratings)
                .statusCode(200)
                .body("value.doubleValue()", closeTo(0.5, 1e-9));
    }

    @Test
    void where_nothing_is_defined_the_answer_says_why() {
        compute("\"statistic\":\"cohen-kappa\",\"ratings\":[[\"yes\",\"yes\"],[\"yes\",\"yes\"]]")
                .statusCode(200)
                .body("$", org.hamcrest.Matchers.hasKey("value"))
                .body("value", nullValue(), "interval", nullValue())
                .body("undefined.code", equalTo("one-category"))
                .body(
                        "undefined.message.en",
                        notNullValue(),
                        "undefined.message.ar",
                        notNullValue());
    }

    @Test
    void what_is_wrong_is_named() {
        String two = "\"ratings\":[[1,2],[2,1]]";
        refused("\"ratings\":[[1,2]]", "statistic", "not-null");
        refused("\"statistic\":\"gwet-ac1\"", "ratings", "not-null");
        refused("\"statistic\":\"chi\"," + two, "statistic", "unknown-value");
        refused(
                "\"statistic\":\"krippendorff-alpha\",\"level\":\"absolute\"," + two,
                "level",
                "unknown-value");
        refused("\"statistic\":\"gwet-ac1\",\"ratings\":[]", "ratings", "not-empty");
        refused("\"statistic\":\"gwet-ac1\",\"ratings\":[[]]", "ratings[0]", "not-empty");
        refused("\"statistic\":\"gwet-ac1\",\"ratings\":5", "ratings", "wrong-type");
        refused("\"statistic\":\"gwet-ac1\",\"ratings\":[[1,2],null]", "ratings[1]", "ragged-row");
        refused("\"statistic\":\"gwet-ac1\",\"ratings\":[[1,2],[1]]", "ratings[1]", "ragged-row");
        refused(
                "\"statistic\":\"gwet-ac1\",\"ratings\":[[1,2],[1,\"a\"]]",
                "ratings[1][1]",
                "mixed-ratings");
        refused(
                "\"statistic\":\"gwet-ac1\",\"ratings\":[[1,[2]]]",
                "ratings[0][1]",
                "not-a-rating");
        refused(
                "\"statistic\":\"gwet-ac1\",\"ratings\":[[1,1e999]]",
                "ratings[0][1]",
                "number-too-large");
        refused(
                "\"statistic\":\"krippendorff-alpha\",\"level\":\"interval\",\"ratings\":[[\"NaN\",\"a\"]]",
                "ratings[0][0]",
                "number-needed");
        refused(
                "\"statistic\":\"gwet-ac2\",\"weights\":[[1,0.5],[0.5,1]],\"ratings\":[[1,2],[3,1]]",
                "weights",
                "weights-of-other-size");
        refused(
                "\"statistic\":\"gwet-ac2\",\"weights\":[[1,0.5],[0.5]]," + two,
                "weights[1]",
                "ragged-row");
        refused("\"statistic\":\"gwet-ac2\"," + two, "weights", "weights-needed");
        refused(
                "\"statistic\":\"cohen-kappa\",\"weights\":\"linear\"," + two,
                "weights",
                "not-for-statistic");
        refused("\"statistic\":\"cohen-kappa\",\"ratings\":[[1,2,3]]", "ratings", "two-raters");
        refused("\"statistic\":\"gwet-ac1\",\"confidence\":1," + two, "confidence", "decimal-max");
        refused("\"statistic\":\"gwet-ac1\",\"raters\":2," + two, "raters", "unknown-field");
        compute("\"statistic\":\"gwet-ac1\",\"ratings\":[[1,NaN]]").statusCode(400);
    }

    @Test
    void a_refusal_speaks_arabic() {
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .header("Accept-Language", "ar")
                .body("{\"statistic\":\"gwet-ac1\",\"ratings\":[[1,2],[1]]}")
                .post("/api/v1/agreement")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("الصف الأول"));
    }

    @Test
    void all_statistics_are_listed_with_their_source() {
        Api.as("boss", Roles.SUPERVISOR)
                .get("/api/v1/agreement/statistics")
                .then()
                .statusCode(200)
                .body("items", hasSize(Statistic.values().length))
                .body(
                        "items.statistic",
                        hasItems("cohen-kappa", "krippendorff-alpha", "gwet-ac2", "icc-3-k"))
                .body("items.name.ar", everyItem(not(nullValue())))
                .body("items.source", everyItem(not(nullValue())))
                .body(
                        "items.find { it.statistic == 'weighted-kappa' }.parameters.name",
                        contains("weights", "categories", "confidence"));
    }

    @Test
    void only_those_who_judge_quality_may_compute() {
        for (String role : List.of(Roles.AGENT, Roles.PLANNER, Roles.INTEGRATION)) {
            Api.as("somebody", role)
                    .body("{\"statistic\":\"gwet-ac1\",\"ratings\":[[1,2]]}")
                    .post("/api/v1/agreement")
                    .then()
                    .statusCode(403);
        }
    }

    private static ValidatableResponse compute(String body) {
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .body("{" + body + "}")
                .post("/api/v1/agreement")
                .then();
    }

    private static void refused(String body, String field, String violation) {
        compute(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains(field))
                .body("violations.code", contains(violation));
    }
}
