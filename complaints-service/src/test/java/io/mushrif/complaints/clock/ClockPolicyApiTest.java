package io.mushrif.complaints.clock;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClockPolicyApiTest {

    private static final String OWN =
            """
            {"titles":{"en":"Own rules","ar":"قواعد خاصة"},"source":"House rule 7","calendar":"uk",
             "statutory":true,
             "clocks":[{"name":"FINAL_RESPONSE","kind":"STATUTORY","period":"P30D","warnAt":[50]}]}
            """;

    @Test
    void the_house_and_four_regimes_are_there_from_the_start() {
        manager()
                .get("/api/v1/clock-policies")
                .then()
                .statusCode(200)
                .body("items.name", hasItems("service", "uk-disp", "ie-psd", "au-rg271", "sa-sama"))
                .body("items.titles.ar", everyItem(matchesPattern(".*\\p{InArabic}.*")));
    }

    @ParameterizedTest
    @CsvSource({
        "uk-disp, DISP 1.6.2R",
        "ie-psd, regulation 124",
        "au-rg271, RG 271.56",
        "sa-sama, 44069265"
    })
    void a_regime_says_where_its_figures_come_from(String name, String source) {
        manager()
                .get("/api/v1/clock-policies/" + name)
                .then()
                .statusCode(200)
                .body("statutory", equalTo(true))
                .body("clocks.kind", everyItem(equalTo("STATUTORY")))
                .body("source", containsString(source))
                .body("source", containsString("Own choice"));
    }

    @Test
    void an_own_regime_is_set_up_tried_and_changed_by_who_has_seen_it() {
        String name = "own-" + UUID.randomUUID();
        String path = "/api/v1/clock-policies/" + name;
        manager()
                .body(OWN)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("name", equalTo(name))
                .body("clocks[0].period", equalTo("P30D"));
        manager().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
        String longer = OWN.replace("P30D", "P45D");
        manager().body(longer).put(path).then().statusCode(428);
        manager().header("If-Match", "\"7\"").body(longer).put(path).then().statusCode(412);
        String simulation =
                """
                {"policy":"%s","events":[{"at":"2026-01-01T10:00:00Z","type":"RECEIVED"}],
                 "asOf":"2026-01-01T10:00:00Z"}
                """
                        .formatted(name);
        due(simulation, "2026-01-31T10:00:00Z");
        manager()
                .header("If-Match", "\"0\"")
                .body(longer)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        due(simulation, "2026-02-15T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P30D | 30 days | clocks[0].period | bad-period",
                "\"uk\" | \"none\" | calendar | unknown-reference",
                "[50] | [150] | clocks[0].warnAt[0] | max",
                "\"statutory\":true | \"statutory\":null | statutory | not-null",
                "{\"en\":\"Own rules\",\"ar\":\"قواعد خاصة\"} | {} | titles | some-language",
                "\"source\" | \"sources\" | sources | unknown-field"
            })
    void what_is_wrong_is_named(String good, String bad, String field, String code) {
        manager()
                .body(OWN.replaceFirst(Pattern.quote(good), bad))
                .put("/api/v1/clock-policies/p" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Own", "own_rules", "-own"})
    void names_are_plain(String name) {
        manager()
                .body(OWN)
                .put("/api/v1/clock-policies/" + name)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("name"));
    }

    @Test
    void agents_read_policies_but_supervisors_do_not_set_them_up() {
        Api.as("a", Roles.AGENT).get("/api/v1/clock-policies/uk-disp").then().statusCode(200);
        Api.as("s", Roles.SUPERVISOR)
                .body(OWN)
                .put("/api/v1/clock-policies/other")
                .then()
                .statusCode(403);
    }

    @Test
    void a_policy_that_is_not_there_is_told_in_arabic() {
        manager()
                .header("Accept-Language", "ar")
                .get("/api/v1/clock-policies/none")
                .then()
                .statusCode(404)
                .body("title", matchesPattern("[\\p{InArabic} ]+"));
    }

    private static void due(String simulation, String at) {
        manager()
                .body(simulation)
                .post("/api/v1/clock-simulations")
                .then()
                .statusCode(200)
                .body("clocks[0].dueAt", equalTo(at));
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }
}
