package io.mushrif.complaints.complaint;

import static io.mushrif.complaints.ApiSteps.move;
import static io.mushrif.complaints.ApiSteps.register;
import static io.mushrif.complaints.ApiSteps.timeline;
import static io.mushrif.complaints.ApiSteps.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ComplaintRelationApiTest {

    @Test
    void a_complaint_with_points_is_resolved_when_each_is_answered() {
        String id = register(Map.of()).path("id");
        part(id, "The card came late");
        part(id, "The fee was charged twice");
        move(id, "resolution", resolution())
                .statusCode(409)
                .body("code", equalTo("parts-unanswered"));
        answer(id, 1);
        move(id, "resolution", resolution()).statusCode(409);
        answer(id, 2);
        move(id, "resolution", resolution()).statusCode(200).body("status", equalTo("RESPONDED"));
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/parts")
                .then()
                .body("items.number", contains(1, 2))
                .body("items.outcome", contains("UPHELD", "UPHELD"));
        assertThat(timeline(id)).contains("PART_ADDED", "PART_ANSWERED", "RESOLVED");
    }

    @Test
    void a_split_wins_nobody_any_time() {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String id = register(Map.of("priority", "HIGH")).path("id");
        move(id, "acknowledgement", Map.of()).statusCode(200);
        part(id, "The card came late");
        part(id, "The fee was charged twice");
        clock.advance(Duration.ofHours(3));
        String split =
                move(id, "split", Map.of("parts", List.of(2), "reason", "another department"))
                        .statusCode(201)
                        .body("receivedAt", equalTo("2026-03-01T07:00:00Z"))
                        .body("status", equalTo("ACKNOWLEDGED"))
                        .body("splitFromId", equalTo(id))
                        .body("description", equalTo("The fee was charged twice"))
                        .body("clocks.find { it.name == 'RESOLVE' }.elapsed", equalTo("PT3H"))
                        .body("clocks.find { it.name == 'ACKNOWLEDGE' }.state", equalTo("MET"))
                        .extract()
                        .path("id");
        assertThat(timeline(split)).containsExactly("REGISTERED", "ACKNOWLEDGED", "SPLIT_OFF");
        assertThat(timeline(id)).contains("SPLIT");
        assertThat(OutboxRows.types(UUID.fromString(split)))
                .containsExactly(ComplaintRegistered.TYPE);
        answer(id, 1);
        move(id, "resolution", resolution()).statusCode(200);
        move(split, "split", Map.of("parts", List.of(7), "reason", "x"))
                .statusCode(400)
                .body("violations[0].field", equalTo("parts"));
    }

    @Test
    void a_later_complaint_is_merged_into_the_earlier_one_and_not_the_other_way_round() {
        String early = register(Map.of("receivedAt", "2026-01-05T08:00:00Z")).path("id");
        String late = register(Map.of("receivedAt", "2026-01-06T08:00:00Z")).path("id");
        move(early, "merge", Map.of("intoId", late, "reason", "twice"))
                .statusCode(409)
                .body("code", equalTo("merge-into-earlier"));
        move(late, "merge", Map.of("intoId", late, "reason", "twice"))
                .statusCode(400)
                .body("violations[0].field", equalTo("intoId"));
        move(late, "merge", Map.of("intoId", early, "reason", "twice"))
                .statusCode(200)
                .body("status", equalTo("MERGED"))
                .body("mergedIntoId", equalTo(early))
                .body("clocks.state", not(contains("RUNNING")));
        assertThat(timeline(early)).endsWith("MERGED_HERE");
        assertThat(OutboxRows.types(UUID.fromString(late))).endsWith(ComplaintMerged.TYPE);
        move(late, "reopening", Map.of("reason", "x")).statusCode(409);
    }

    @Test
    void children_go_one_level_deep_and_are_listed() {
        String parent = register(Map.of()).path("id");
        String child = register(Map.of()).path("id");
        String other = register(Map.of()).path("id");
        move(child, "parent", Map.of("parentId", parent))
                .statusCode(200)
                .body("parentId", equalTo(parent));
        move(other, "parent", Map.of("parentId", child))
                .statusCode(409)
                .body("code", equalTo("one-level-of-children"));
        move(parent, "parent", Map.of("parentId", other)).statusCode(409);
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints?parentId=" + parent)
                .then()
                .body("items.id", contains(child));
        move(child, "parent", Map.of()).statusCode(200).body("parentId", equalTo(null));
    }

    @Test
    void what_was_settled_at_once_is_closed_when_the_customer_has_accepted_it() {
        String id = register(Map.of()).path("id");
        move(
                        id,
                        "resolution",
                        Map.of(
                                "outcome",
                                "SETTLED",
                                "response",
                                "Refunded at once",
                                "kind",
                                "SUMMARY_RESOLUTION",
                                "remedy",
                                Map.of(
                                        "type",
                                        "REFUND",
                                        "redress",
                                        Map.of("amount", "12.50", "currency", "SAR"))))
                .statusCode(200)
                .body("remedy.redress.currency", equalTo("SAR"));
        move(id, "closing", Map.of()).statusCode(409).body("code", equalTo("summary-not-accepted"));
        move(id, "acceptance", Map.of("note", "by telephone")).body("accepted", equalTo(true));
        move(id, "closing", Map.of()).statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void a_rejected_answer_keeps_the_complaint_open_and_records_the_recourse() {
        String id = register(Map.of()).path("id");
        move(id, "resolution", resolution()).statusCode(200);
        move(
                        id,
                        "rejection",
                        Map.of(
                                "reason",
                                "too little",
                                "recourse",
                                Map.of("kind", "OMBUDSMAN", "body", "SAMA Cares")))
                .statusCode(200)
                .body("status", equalTo("INVESTIGATING"))
                .body("recourse.kind", equalTo("OMBUDSMAN"))
                .body("clocks.find { it.name == 'RESOLVE' }.state", equalTo("RUNNING"));
    }

    @Test
    void long_after_closing_a_new_complaint_continues_the_old_one() {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String id = register(Map.of("product", "Card", "description", "first")).path("id");
        move(id, "resolution", resolution()).statusCode(200);
        move(id, "closing", Map.of()).statusCode(200);
        clock.advance(Duration.ofDays(31));
        String next =
                move(id, "reopening", Map.of("reason", "it happened again"))
                        .statusCode(201)
                        .body("continuesId", equalTo(id))
                        .body("status", equalTo("REGISTERED"))
                        .body("product", equalTo("Card"))
                        .body("receivedAt", equalTo("2026-04-01T07:00:00Z"))
                        .extract()
                        .path("id");
        assertThat(next).isNotEqualTo(id);
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id)
                .then()
                .body("status", equalTo("CLOSED"));
    }

    @Test
    void the_customers_reply_ends_the_waiting_for_it() {
        String id = register(Map.of()).path("id");
        move(id, "acknowledgement", Map.of());
        move(id, "waiting", Map.of("party", "CUSTOMER", "reason", "card number"));
        move(id, "customer-reply", Map.of("text", "It is 1234"))
                .statusCode(200)
                .body("status", equalTo("INVESTIGATING"));
        assertThat(timeline(id)).endsWith("WAITING", "CUSTOMER_REPLIED", "RESUMED");
        move(id, "update", Map.of("message", "We are looking into it")).statusCode(200);
        move(id, "holding", Map.of("reason", "The bank has not answered")).statusCode(200);
    }

    @Test
    void another_priority_than_the_matrix_says_needs_a_reason() {
        String id = register(Map.of()).path("id");
        move(id, "acknowledgement", Map.of());
        Map<String, Object> grave = Map.of("severity", "HIGH", "impact", "MEDIUM");
        move(id, "assessment", grave)
                .statusCode(200)
                .body("priority", equalTo("HIGH"))
                .body("assessment.derivedPriority", equalTo("HIGH"));
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", version(id))
                .header("Accept-Language", "ar")
                .body(Map.of("severity", "HIGH", "impact", "MEDIUM", "priority", "LOW"))
                .post("/api/v1/complaints/" + id + "/assessment")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("reason"))
                .body("violations[0].message", equalTo("مطلوب: المصفوفة تعطي HIGH"));
        move(
                        id,
                        "assessment",
                        Map.of(
                                "severity",
                                "HIGH",
                                "impact",
                                "MEDIUM",
                                "priority",
                                "LOW",
                                "reason",
                                "the customer is in no hurry"))
                .statusCode(200)
                .body("priority", equalTo("LOW"))
                .body("assessment.priorityReason", equalTo("the customer is in no hurry"));
        move(id, "assessment", Map.of("severity", "LOW", "impact", "LOW", "safety", true))
                .body("priority", equalTo("URGENT"));
    }

    @Test
    void the_matrix_is_changed_as_a_whole() {
        String tag =
                Api.as("manager1", Roles.OPERATIONS_MANAGER)
                        .get("/api/v1/priority-matrix")
                        .header("ETag");
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .header("If-Match", tag)
                .body(Map.of("priorities", Map.of("LOW", Map.of("LOW", "LOW"))))
                .put("/api/v1/priority-matrix")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("priorities.LOW.MEDIUM"));
    }

    @Test
    void who_complains_for_somebody_else_is_named_with_their_authority() {
        String id =
                register(
                                Map.of(
                                        "reporter",
                                        Map.of(
                                                "name",
                                                "نورة",
                                                "relation",
                                                "daughter",
                                                "authorised",
                                                true,
                                                "authorisation",
                                                "POA 17")))
                        .path("id");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id)
                .then()
                .body("reporter.name", equalTo("نورة"))
                .body("reporter.authorised", equalTo(true));
    }

    @Test
    void a_complaint_falls_under_the_regime_of_its_legal_entity() {
        String entity = "Bank " + UUID.randomUUID();
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .body(
                        Map.of(
                                "title",
                                Map.of("ar", "بنك مشرف", "en", "Mushrif Bank"),
                                "regime",
                                "sa-sama"))
                .put("/api/v1/legal-entities/" + entity)
                .then()
                .statusCode(200);
        register(Map.of("legalEntity", entity)).then().body("regime", equalTo("sa-sama"));
    }

    @Test
    void a_complaint_that_was_made_twice_is_hinted_at() {
        String customer = customer("0501234567");
        String sameContact = customer("+966 50 123 4567");
        String first =
                register(
                                Map.of(
                                        "customerId",
                                        customer,
                                        "description",
                                        "لم تصلني البطاقة الائتمانية منذ شهر كامل"))
                        .path("id");
        register(Map.of("customerId", customer, "description", "خصم رسوم مرتين من حسابي"));
        register(
                        Map.of(
                                "customerId",
                                sameContact,
                                "description",
                                "البطاقة الائتمانية لم تصلني منذ شهر"))
                .then()
                .body("possibleDuplicates.id", contains(first));
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + first + "/possible-duplicates")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private static String customer(String phone) {
        return Api.as("crm", Roles.INTEGRATION)
                .body(Map.of("name", "نورة", "phone", phone))
                .post("/api/v1/customers")
                .path("id");
    }

    private static Map<String, Object> resolution() {
        return Map.of("outcome", "UPHELD", "response", "You are right");
    }

    private static void part(String id, String text) {
        Api.as("crm", Roles.INTEGRATION)
                .body(Map.of("text", text))
                .post("/api/v1/complaints/" + id + "/parts")
                .then()
                .statusCode(201);
    }

    private static void answer(String id, int number) {
        move(id, "parts/" + number + "/answer", Map.of("outcome", "UPHELD", "answer", "Sorry"))
                .statusCode(200);
    }
}
