package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SearchApiTest {

    @ParameterizedTest
    @CsvSource({
        "تأخرت البطاقة عن الوصول, بطاقه, <mark>البطاقة</mark>",
        "تأخرت البطاقة عن الوصول, والبطاقات, <mark>البطاقة</mark>",
        "الموظّف كان سيّئ التعامل, الموظف سيء, <mark>الموظّف</mark>",
        "حُوِّل مبلغ ٤٥٠ ريالاً مرتين, 450, <mark>٤٥٠</mark>",
        "My cards were blocked twice, blocking card, <mark>cards</mark>",
        "The app وتطبيق الجوال لا يعمل, تطبيقات app, <mark>وتطبيق</mark>"
    })
    void a_complaint_is_found_by_its_words_in_any_usual_spelling(
            String description, String typed, String marked) {
        String mark = unique();
        String id = complaint(mark + " " + description);
        find(typed + " " + mark)
                .body("items.id", contains(id))
                .body("items[0].type", equalTo("COMPLAINT"))
                .body("items[0].snippet", containsString(marked))
                .body("items[0].score", greaterThan(0f));
    }

    @Test
    void phrases_exclusions_and_alternatives_are_understood() {
        String mark = unique();
        String first = complaint(mark + " the card was blocked");
        String second = complaint(mark + " blocked was the card");
        find("\"card was blocked\" " + mark).body("items.id", contains(first));
        find(mark + " -\"card was blocked\"").body("items.id", contains(second));
        find(mark + " card or nonsense").body("items.size()", equalTo(2));
        find(mark + " nonsense").body("items", empty());
    }

    @Test
    void what_only_excludes_finds_nothing() {
        find("-card").body("items", empty());
    }

    @Test
    void a_reference_is_found_though_it_is_mistyped() {
        var complaint = ApiSteps.register(Map.of("description", "x"));
        String id = complaint.path("id");
        String reference = complaint.path("reference");
        find(reference).body("items[0].id", equalTo(id)).body("items[0].score", equalTo(1f));
        find(reference.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .body("items[0].id", equalTo(id));
        char last = reference.charAt(reference.length() - 1);
        String mistyped = reference.substring(0, reference.length() - 1) + (last - '0' + 1) % 10;
        find(mistyped).body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Khalid Alqahtani", "khalid al-qahtani", "Kalid Alqahtni"})
    void a_customer_is_found_though_the_name_is_mistyped(String typed) {
        String mark = unique();
        String id = customer(Map.of("name", "Khalid Alqahtani " + mark));
        find(typed + " " + mark).body("items.id", hasItem(id));
    }

    @ParameterizedTest
    @CsvSource({
        "فاطمة الزهراني, فاطمه الزهرانى",
        "أحمد المؤمني, احمد المومني",
        "عبد الله آل سعود, عبدالله ال سعود"
    })
    void an_arabic_name_is_found_in_its_usual_spellings(String name, String typed) {
        String mark = unique();
        String id = customer(Map.of("name", name + " " + mark));
        find(typed + " " + mark).body("items.id", hasItem(id));
    }

    @Test
    void a_customer_is_found_by_telephone_number_and_address() {
        String phone = "+96650" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
        String mail = unique() + "@example.com";
        String id = customer(Map.of("name", "N", "phone", phone, "email", mail));
        find("0" + phone.substring(4)).body("items.id", contains(id));
        find(mail).body("items.id", hasItem(id));
    }

    @Test
    void an_interaction_is_found_by_its_words() {
        String mark = unique();
        Map<String, Object> call =
                new HashMap<>(
                        Map.of(
                                "channel", "CHAT",
                                "direction", "INBOUND",
                                "startedAt", "2025-11-01T10:00:00Z",
                                "endedAt", "2025-11-01T10:05:00Z",
                                "text", mark + " المنتج ممتازة جداً"));
        String older = crm().body(call).post("/api/v1/interactions").path("id");
        call.put("startedAt", "2026-03-01T10:00:00Z");
        call.put("endedAt", "2026-03-01T10:05:00Z");
        String newer = crm().body(call).post("/api/v1/interactions").path("id");
        List<String> found = find("ممتازه " + mark).extract().path("items.id");
        assertThat(found).containsExactlyInAnyOrder(older, newer);
        find("ممتاز " + mark + "&type=COMPLAINT").body("items", empty());
    }

    @Test
    void a_published_article_is_found_and_internal_ones_by_staff_only() {
        String mark = unique();
        for (String audience : List.of("PUBLIC", "INTERNAL")) {
            String file =
                    "{\"externalId\":\"%1$s-%2$s\",\"kind\":\"FAQ\",\"status\":\"PUBLISHED\",\"audience\":\"%2$s\","
                                    .formatted(mark, audience)
                            + "\"titleEn\":\"Lost cards %1$s\",\"bodyEn\":\"Block the card at once.\",\"titleAr\":\"بطاقات مفقودة %1$s\",\"bodyAr\":\"أوقف البطاقة فوراً.\"}"
                                    .formatted(mark);
            crm().contentType("application/x-ndjson; charset=UTF-8")
                    .body(file.getBytes(StandardCharsets.UTF_8))
                    .post("/api/v1/imports?type=articles")
                    .then()
                    .statusCode(202);
        }
        Awaitility.await()
                .untilAsserted(
                        () ->
                                find("manager", Roles.OPERATIONS_MANAGER, "card " + mark)
                                        .body("items.size()", equalTo(2)));
        find("manager", Roles.OPERATIONS_MANAGER, "البطاقه " + mark)
                .body("items.type", everyItem(equalTo("ARTICLE")))
                .body("items[0].title", containsString("بطاقات"))
                .body("items[0].snippet", containsString("<mark>البطاقة</mark>"));
        find("card " + mark).body("items.size()", equalTo(1));
    }

    @Test
    void the_pages_together_hold_each_hit_once_and_best_first() {
        String mark = unique();
        for (int i = 0; i < 7; i++) {
            complaint((mark + " ").repeat(i + 1) + "filler words ".repeat(i));
        }
        List<String> seen = new ArrayList<>();
        List<Float> scores = new ArrayList<>();
        String next = "/api/v1/search?limit=3&q=" + mark;
        while (next != null) {
            var page = crm().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            scores.addAll(page.path("items.score"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(scores).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        String mark = unique();
        String lead = "lead-" + mark;
        UUID team = ApiSteps.team(lead);
        UUID agent = ApiSteps.agent("agent-" + mark, team);
        String mine = complaint(mark);
        ApiSteps.move(mine, "assignment", Map.of("agentId", agent.toString())).statusCode(200);
        find("agent-" + mark, Roles.AGENT, mark).body("items.id", contains(mine));
        find(lead, Roles.SUPERVISOR, mark).body("items.id", contains(mine));
        find("stranger", Roles.AGENT, mark).body("items", empty());
        find("stranger", Roles.SUPERVISOR, mark).body("items", empty());
        find("analyst", Roles.QUALITY_ANALYST, mark).body("items.id", contains(mine));
        String reference = crm().get("/api/v1/complaints/" + mine).path("reference");
        find("stranger", Roles.AGENT, reference).body("items.id", not(hasItem(mine)));
        Api.as("planner", Roles.PLANNER)
                .queryParam("q", mark)
                .get("/api/v1/search")
                .then()
                .statusCode(403);
    }

    @Test
    void an_analyst_finds_no_customers() {
        String mark = unique();
        customer(Map.of("name", mark));
        find("crm", Roles.INTEGRATION, mark).body("items[0].snippet", nullValue());
        find("analyst", Roles.QUALITY_ANALYST, mark).body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "'', q, not-blank",
        "x, q, size",
        "card&type=PIGEON, type, unknown-value",
        "card&limit=0, limit, min"
    })
    void what_is_wrong_is_named(String query, String field, String code) {
        crm().get("/api/v1/search?q=" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    private static String unique() {
        return "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static String complaint(String description) {
        return ApiSteps.register(Map.of("description", description)).path("id");
    }

    private static String customer(Map<String, ?> body) {
        return crm().body(body).post("/api/v1/customers").path("id");
    }

    private static ValidatableResponse find(String typed) {
        return find("crm", Roles.INTEGRATION, typed);
    }

    private static ValidatableResponse find(String user, String role, String typed) {
        String[] parts = typed.split("&type=", 2);
        var request = Api.as(user, role).queryParam("q", parts[0]);
        if (parts.length > 1) {
            request.queryParam("type", parts[1]);
        }
        return request.get("/api/v1/search").then().statusCode(200);
    }

    private static io.restassured.specification.RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }
}
