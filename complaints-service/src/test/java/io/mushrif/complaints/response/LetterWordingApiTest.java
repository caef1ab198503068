package io.mushrif.complaints.response;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LetterWordingApiTest {

    private static final String PATH = "/api/v1/letter-wordings";

    @Test
    void every_regime_has_its_wording_with_its_sources() {
        Api.as("agent-y", Roles.AGENT)
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.regime",
                        hasItems("au-rg271", "default", "ie-psd", "sa-sama", "uk-disp"));
        Api.as("agent-y", Roles.AGENT)
                .get(PATH + "/uk-disp")
                .then()
                .body("letters.FINAL_RESPONSE.source", containsString("DISP 1.6.2R"))
                .body("letters.SUMMARY_RESOLUTION.source", containsString("DISP 1.5.4R"));
    }

    @Test
    void a_changed_wording_is_in_the_next_letter() {
        String regime = "own-" + UUID.randomUUID();
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .body(
                        Map.of(
                                "titles",
                                Map.of("en", "Own rules", "ar", "قواعد خاصة"),
                                "source",
                                "the house",
                                "statutory",
                                true,
                                "clocks",
                                List.of(
                                        Map.of(
                                                "name", "FINAL_RESPONSE",
                                                "kind", "STATUTORY",
                                                "period", "P30D"))))
                .put("/api/v1/clock-policies/" + regime)
                .then()
                .statusCode(200);
        String company = Complaints.aCompany(regime, "Own Bank", "البنك");
        Map<String, Object> wording = seeded();
        put(regime, null, wording).then().statusCode(200).header("ETag", "\"0\"");
        opening(wording, "Hello, this is about {reference}{#if phone} ({phone}){/if}.");
        put(regime, null, wording).then().statusCode(428);
        put(regime, "\"9\"", wording).then().statusCode(412);
        put(regime, "\"0\"", wording).then().statusCode(200).header("ETag", "\"1\"");
        String id =
                Complaints.registered(
                        Complaints.aCustomer("Jane", "en"),
                        Map.of("legalEntity", company, "language", "en"));
        String reference = Complaints.read(id).path("reference");
        Complaints.preview(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(200)
                .body(
                        "text",
                        containsString(
                                "Hello, this is about " + reference + " (+966 11 234 5678)."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{#if deadline}never ended | wording-syntax",
                "{/if}                     | wording-syntax",
                "{reference.class}         | wording-placeholder",
                "{cdi:letterSender}        | wording-placeholder",
                "{#for a in reference}x{/for} | wording-syntax",
                "{salary}                  | wording-placeholder"
            })
    void a_text_that_is_no_template_is_named(String text, String code) {
        Map<String, Object> wording = seeded();
        opening(wording, text);
        put("own-" + UUID.randomUUID(), null, wording)
                .then()
                .statusCode(400)
                .body("violations.field", contains("letters.ACKNOWLEDGEMENT.en.opening"))
                .body("violations.code", contains(code))
                .body("violations.message", not(hasItem(containsString("io.quarkus"))));
    }

    @Test
    void a_wording_is_complete_or_refused() {
        Map<String, Object> wording = seeded();
        letters(wording).remove("HOLDING");
        put("own-" + UUID.randomUUID(), null, wording)
                .then()
                .statusCode(400)
                .body("violations.field", contains("letters.HOLDING"));
        Map<String, Object> blank = seeded();
        opening(blank, " ");
        put("own-" + UUID.randomUUID(), null, blank)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("letters.ACKNOWLEDGEMENT.en.opening"));
        put("Not A Name", null, seeded())
                .then()
                .statusCode(400)
                .body("violations.field", contains("regime"));
    }

    @Test
    void only_those_who_run_operations_change_it() {
        Api.as("agent-y", Roles.AGENT).body(seeded()).put(PATH + "/uk-disp").then().statusCode(403);
        Api.as("agent-y", Roles.AGENT)
                .get(PATH + "/no-such-regime")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    private static Map<String, Object> seeded() {
        Map<String, Object> wording =
                new HashMap<>(
                        Api.as("boss", Roles.OPERATIONS_MANAGER)
                                .get(PATH + "/default")
                                .jsonPath()
                                .<String, Object>getMap("$"));
        wording.remove("regime");
        return wording;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> letters(Map<String, Object> wording) {
        return (Map<String, Object>) wording.get("letters");
    }

    @SuppressWarnings("unchecked")
    private static void opening(Map<String, Object> wording, String text) {
        Map<String, Object> letter = (Map<String, Object>) letters(wording).get("ACKNOWLEDGEMENT");
        ((Map<String, Object>) letter.get("en")).put("opening", text);
    }

    private static Response put(String regime, String ifMatch, Map<String, Object> wording) {
        var request = Api.as("boss", Roles.OPERATIONS_MANAGER).body(wording);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(PATH + "/" + regime);
    }
}
