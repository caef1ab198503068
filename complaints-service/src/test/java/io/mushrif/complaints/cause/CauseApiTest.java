package io.mushrif.complaints.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.complaint.ComplaintCauseFound;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CauseApiTest {

    private static final String FIVE_WHYS =
            """
            {"cause":"PROCESS.HANDOVER","confirmed":true,"department":"Shipping",
             "summary":"Parcels wait two days between the warehouse and the carrier.",
             "fiveWhys":[
               {"why":"Why did the parcel come late?","because":"It left the warehouse late."},
               {"why":"Why did it leave late?","because":"Nobody told the carrier."},
               {"why":"Why did nobody tell the carrier?","because":"Each thought that the other does."}],
             "contributingFactors":[{"cause":"SYSTEM.INTEGRATION","note":"The systems do not talk."},
               {"cause":"PEOPLE.CAPACITY"}]}
            """;

    @Test
    void a_tree_to_begin_with_is_there_in_both_languages() {
        manager()
                .get("/api/v1/causes")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                "PEOPLE",
                                "PROCESS",
                                "SYSTEM",
                                "PRODUCT",
                                "COMMUNICATION",
                                "THIRD-PARTY"))
                .body("items.find { it.code == 'PROCESS.HANDOVER' }.parent", equalTo("PROCESS"))
                .body("items.find { it.code == 'PROCESS.HANDOVER' }.depth", equalTo(2))
                .body("items.find { it.code == 'PROCESS' }.title.ar", equalTo("الإجراءات"));
    }

    @Test
    void a_cause_is_added_moved_and_set_aside() {
        String code = code();
        String path = "/api/v1/causes/" + code;
        manager()
                .body(cause("PROCESS", true))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("depth", equalTo(2));
        manager().body(cause("SYSTEM", false)).put(path).then().statusCode(428);
        manager()
                .header("If-Match", "\"0\"")
                .body(cause("SYSTEM", false))
                .put(path)
                .then()
                .statusCode(200)
                .body("parent", equalTo("SYSTEM"))
                .body("active", equalTo(false));
        manager().get("/api/v1/causes?active=true").then().body("items.code", not(hasItem(code)));
        manager().get(path).then().statusCode(200).header("ETag", "\"1\"");
        find(register(Map.of()), 0, Map.of("cause", code))
                .statusCode(400)
                .body("violations[0].field", equalTo("cause"))
                .body("violations[0].code", equalTo("cause-not-active"));
    }

    @Test
    void a_cause_cannot_lie_above_itself() {
        String above = code();
        String below = code();
        manager().body(cause(null, true)).put("/api/v1/causes/" + above).then().statusCode(200);
        manager().body(cause(above, true)).put("/api/v1/causes/" + below).then().statusCode(200);
        manager()
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "ar")
                .body(cause(below, true))
                .put("/api/v1/causes/" + above)
                .then()
                .statusCode(409)
                .body("code", equalTo("cause-cycle"))
                .body("title", equalTo("لا يمكن أن يقع السبب فوق نفسه"));
    }

    @Test
    void bad_causes_are_named() {
        manager()
                .body(cause(null, true))
                .put("/api/v1/causes/lower-case")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("bad-cause-code"));
        manager()
                .body(cause("NO-SUCH", true))
                .put("/api/v1/causes/" + code())
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("parent"));
        manager().get("/api/v1/causes/NO-SUCH").then().statusCode(404);
        for (String query : List.of("from=x", "depth=0", "depth=11", "channel=PIGEON")) {
            manager()
                    .get("/api/v1/causes/pareto?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
        }
        manager()
                .get("/api/v1/causes/pareto?from=2026-03-01&to=2026-03-01")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("bad-range"));
    }

    @Test
    void the_cause_of_a_complaint_is_found_with_five_whys_and_each_opinion_is_kept() {
        String id = register(Map.of());
        manager().get(path(id)).then().statusCode(404);
        find(id, 0, Map.of("cause", "PEOPLE.ERROR"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("revision", equalTo(1))
                .body("confirmed", equalTo(false));
        manager()
                .header("If-Match", "\"1\"")
                .body(FIVE_WHYS)
                .put(path(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("revision", equalTo(2))
                .body("foundBy", equalTo("manager1"))
                .body("fiveWhys.because[2]", equalTo("Each thought that the other does."));
        find(id, 1, Map.of("cause", "PEOPLE.ERROR")).statusCode(412);
        manager()
                .get(path(id))
                .then()
                .body("contributingFactors.cause[0]", equalTo("SYSTEM.INTEGRATION"));
        manager()
                .get(path(id) + "/history")
                .then()
                .body("items.cause", contains("PROCESS.HANDOVER", "PEOPLE.ERROR"));
        manager()
                .get("/api/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.type", contains("REGISTERED", "CAUSE_FOUND", "CAUSE_FOUND"))
                .body("items[1].details.causeBefore", nullValue())
                .body("items[2].details.causeBefore", equalTo("PEOPLE.ERROR"))
                .body("items[2].details.cause", equalTo("PROCESS.HANDOVER"))
                .body("items[2].details.confirmedBefore", equalTo(false));
        List<OutboxRows.Row> found =
                OutboxRows.of(UUID.fromString(id)).stream()
                        .filter(row -> row.type().equals(ComplaintCauseFound.TYPE))
                        .toList();
        assertThat(found).hasSize(2);
        assertThat(found.get(1).payload())
                .contains("\"causeBefore\":\"PEOPLE.ERROR\"")
                .contains("\"contributing\":[\"SYSTEM.INTEGRATION\",\"PEOPLE.CAPACITY\"]");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("update root_cause_revision set revision = 9"))
                .withMessageContaining("append-only");
    }

    @Test
    void a_cause_is_found_after_closing_too_but_not_after_merging() {
        String closed = register(Map.of());
        move(closed, 0, "resolution", Map.of("outcome", "UPHELD", "response", "Sorry."));
        move(closed, 1, "closing", Map.of());
        find(closed, 2, Map.of("cause", "PRODUCT.QUALITY")).statusCode(200);
        manager().get("/api/v1/complaints/" + closed).then().body("status", equalTo("CLOSED"));
        String first = register(Map.of());
        String second = register(Map.of());
        move(second, 0, "merge", Map.of("intoId", first, "reason", "Twice"));
        find(second, 1, Map.of("cause", "PRODUCT.QUALITY"))
                .statusCode(409)
                .body("code", equalTo("complaint-move-refused"));
    }

    @Test
    void an_analyst_proposes_an_agent_reads_own_ones() {
        String mine =
                Api.as("cause-agent", Roles.AGENT)
                        .body(Map.of("channel", "CALL", "description", "x"))
                        .post("/api/v1/complaints")
                        .path("id");
        RequestSpecification analyst = Api.as("analyst1", Roles.QUALITY_ANALYST);
        analyst.header("If-Match", "\"0\"").body(FIVE_WHYS).put(path(mine)).then().statusCode(403);
        Api.as("analyst1", Roles.QUALITY_ANALYST)
                .header("If-Match", "\"0\"")
                .body(FIVE_WHYS.replace("true", "false"))
                .put(path(mine))
                .then()
                .statusCode(200);
        Api.as("cause-agent", Roles.AGENT).get(path(mine)).then().statusCode(200);
        Api.as("other-agent", Roles.AGENT).get(path(mine)).then().statusCode(403);
        Api.as("other-agent", Roles.AGENT).get(path(mine) + "/history").then().statusCode(403);
    }

    @Test
    void what_is_wrong_with_a_root_cause_is_named() {
        String id = register(Map.of());
        find(id, 0, Map.of("cause", "NO-SUCH"))
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-reference"));
        find(id, 0, Map.of()).statusCode(400).body("violations[0].field", equalTo("cause"));
        find(
                        id,
                        0,
                        Map.of(
                                "cause",
                                "PEOPLE",
                                "contributingFactors",
                                List.of(Map.of("cause", "PEOPLE"))))
                .statusCode(400)
                .body("violations[0].field", equalTo("contributingFactors[0].cause"))
                .body("violations[0].code", equalTo("cause-twice"));
        find(
                        id,
                        0,
                        Map.of(
                                "cause",
                                "PEOPLE",
                                "fiveWhys",
                                List.of(Map.of("why", "Why?", "because", ""))))
                .statusCode(400)
                .body("violations[0].field", equalTo("fiveWhys[0].because"));
        manager().body(Map.of("cause", "PEOPLE")).put(path(id)).then().statusCode(428);
    }

    @Test
    void the_most_frequent_causes_come_first_with_their_cumulative_share() {
        String product = "P" + UUID.randomUUID();
        found(product, "PROCESS.HANDOVER", 3);
        found(product, "PROCESS.DELAY", 1);
        found(product, "PEOPLE", 1);
        found(product, null, 2);
        manager()
                .get("/api/v1/causes/pareto?product=" + product)
                .then()
                .statusCode(200)
                .body("complaints", equalTo(7))
                .body("analysed", equalTo(5))
                .body("items.cause", contains("PROCESS.HANDOVER", "PEOPLE", "PROCESS.DELAY"))
                .body("items.complaints", contains(3, 1, 1))
                .body("items.share", contains(60.00f, 20.00f, 20.00f))
                .body("items.cumulativeShare", contains(60.00f, 80.00f, 100.00f))
                .body("items[0].title.en", equalTo("Lost between departments"));
        manager()
                .get("/api/v1/causes/pareto?depth=1&product=" + product)
                .then()
                .body("items.cause", contains("PROCESS", "PEOPLE"))
                .body("items.share", contains(80.00f, 20.00f));
        manager()
                .get(
                        "/api/v1/causes/pareto?from=2020-01-01&to=2020-02-01&legalEntity=x&category=y&channel=CALL&product="
                                + product)
                .then()
                .statusCode(200)
                .body("complaints", equalTo(0))
                .body("items", equalTo(List.of()));
    }

    private static void found(String product, String cause, int times) {
        for (int i = 0; i < times; i++) {
            String id = register(Map.of("product", product));
            if (cause != null) {
                find(id, 0, Map.of("cause", cause)).statusCode(200);
            }
        }
    }

    private static ValidatableResponse find(String id, int version, Map<String, Object> body) {
        return manager().header("If-Match", "\"" + version + "\"").body(body).put(path(id)).then();
    }

    private static void move(String id, int version, String verb, Map<String, Object> body) {
        manager()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static String register(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("channel", "CALL");
        body.put("description", "x");
        return manager()
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> cause(String parent, boolean active) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", Map.of("en", "A cause", "ar", "سبب"));
        body.put("parent", parent);
        body.put("active", active);
        return body;
    }

    private static String code() {
        return "C" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
    }

    private static String path(String complaint) {
        return "/api/v1/complaints/" + complaint + "/root-cause";
    }

    private static RequestSpecification manager() {
        return Api.as("manager1", Roles.OPERATIONS_MANAGER);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
