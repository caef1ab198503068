package io.mushrif.complaints.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.contracts.complaint.ComplaintReferralAnswered;
import io.mushrif.contracts.complaint.ComplaintReferralCancelled;
import io.mushrif.contracts.complaint.ComplaintReferralReminded;
import io.mushrif.contracts.complaint.ComplaintReferred;
import io.mushrif.contracts.complaint.ComplaintStatusChanged;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReferralApiTest {

    /** Sunday 1 March 2026, 10:00 in Riyadh. */
    private static final String SUNDAY = "2026-03-01T07:00:00Z";

    @Test
    void a_complaint_that_waits_for_a_department_loses_no_service_time() {
        TestClock clock = TestClock.installed(SUNDAY);
        String complaint = acknowledged();
        clock.advance(Duration.ofHours(1));
        Response asked =
                refer(complaint, Map.of("department", "shipping", "question", "أين الشحنة؟"));
        asked.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/referrals/" + asked.path("id")))
                .body("state", equalTo("OPEN"))
                .body("waits", equalTo(true))
                .body("question", equalTo("أين الشحنة؟"))
                .body("dueAt", equalTo("2026-03-03T08:00:00Z"))
                .body("overdue", equalTo(false))
                .body("complaint.description", equalTo("لم تصل بطاقتي"));
        clock.advance(Duration.ofHours(24));
        complaint(complaint)
                .body("status", equalTo("WAITING_FOR_DEPARTMENT"))
                .body("clocks.find { it.name == 'RESOLVE' }.state", equalTo("PAUSED"))
                .body("clocks.find { it.name == 'RESOLVE' }.elapsed", equalTo("PT1H"));
        answer(complaint, asked.path("id"), 0, crm())
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("ANSWERED"))
                .body("waits", equalTo(false))
                .body("answer", equalTo("في المستودع"))
                .body("endedBy", equalTo("crm"));
        complaint(complaint)
                .body("status", equalTo("INVESTIGATING"))
                .body("clocks.find { it.name == 'RESOLVE' }.state", equalTo("RUNNING"))
                .body("clocks.find { it.name == 'RESOLVE' }.elapsed", equalTo("PT1H"));
        timeline(complaint)
                .body(
                        "items.type",
                        contains(
                                "REGISTERED",
                                "ACKNOWLEDGED",
                                "REFERRED",
                                "WAITING",
                                "REFERRAL_ANSWERED",
                                "RESUMED"))
                .body("items[2].details.department", equalTo("shipping"))
                .body("items[4].details.inTime", equalTo(true));
        assertThat(OutboxRows.types(UUID.fromString(complaint)))
                .endsWith(
                        ComplaintReferred.TYPE,
                        ComplaintStatusChanged.TYPE,
                        ComplaintReferralAnswered.TYPE,
                        ComplaintStatusChanged.TYPE);
    }

    @Test
    void clocks_of_the_law_go_on_while_a_department_is_asked() {
        TestClock clock = TestClock.installed(SUNDAY);
        String complaint =
                crm().body(Map.of("channel", "CALL", "description", "x", "regime", "uk-disp"))
                        .post("/api/v1/complaints")
                        .path("id");
        move(complaint, "acknowledgement", Map.of("message", "x"));
        refer(complaint, "shipping");
        clock.advance(Duration.ofDays(2));
        complaint(complaint)
                .body("status", equalTo("WAITING_FOR_DEPARTMENT"))
                .body("clocks.findAll { it.kind == 'STATUTORY' }.state", hasItem("RUNNING"))
                .body("clocks.findAll { it.kind == 'STATUTORY' }.state", not(hasItem("PAUSED")))
                .body("clocks.findAll { it.kind == 'SERVICE' }.state", hasItem("PAUSED"))
                .body("clocks.findAll { it.kind == 'SERVICE' }.state", not(hasItem("RUNNING")));
    }

    @Test
    void the_complaint_goes_on_with_the_last_answer_it_waits_for() {
        String complaint = acknowledged();
        String shipping = refer(complaint, "shipping").path("id");
        String product = refer(complaint, "product").path("id");
        String sales =
                refer(complaint, Map.of("department", "sales", "question", "?", "wait", false))
                        .path("id");
        answer(complaint, shipping, 0, crm()).statusCode(200);
        complaint(complaint).body("status", equalTo("WAITING_FOR_DEPARTMENT"));
        crm().header("If-Match", "\"0\"")
                .body(Map.of("reason", "known by now"))
                .post(path(complaint, product) + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("reason", equalTo("known by now"));
        complaint(complaint).body("status", equalTo("INVESTIGATING"));
        crm().get("/api/v1/complaints/" + complaint + "/referrals")
                .then()
                .body("items.id", contains(shipping, product, sales))
                .body("items.state", contains("ANSWERED", "CANCELLED", "OPEN"));
    }

    @Test
    void work_can_go_on_without_the_answer_and_the_answer_still_comes() {
        String complaint = acknowledged();
        String shipping = refer(complaint, "shipping").path("id");
        move(complaint, "resumption", Map.of()).body("status", equalTo("INVESTIGATING"));
        crm().get(path(complaint, shipping)).then().body("waits", equalTo(false));
        move(complaint, "waiting", Map.of("party", "DEPARTMENT", "reason", "another one"));
        answer(complaint, shipping, 1, crm()).statusCode(200);
        complaint(complaint).body("status", equalTo("WAITING_FOR_DEPARTMENT"));
    }

    @Test
    void before_the_acknowledgement_the_complaint_does_not_wait() {
        String complaint = registered();
        refer(complaint, "shipping").then().statusCode(201).body("waits", equalTo(false));
        complaint(complaint).body("status", equalTo("REGISTERED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resolution | {\"outcome\":\"UPHELD\",\"response\":\"no\"} | complaint-resolved",
                "withdrawal | {\"reason\":\"sorted out\"} | complaint-withdrawn"
            })
    void a_complaint_that_ends_asks_nobody_any_more(String verb, String body, String reason) {
        String complaint = acknowledged();
        String shipping = refer(complaint, "shipping").path("id");
        String sales = refer(complaint, "sales").path("id");
        move(complaint, verb, body);
        for (String referral : List.of(shipping, sales)) {
            crm().get(path(complaint, referral))
                    .then()
                    .body("state", equalTo("CANCELLED"))
                    .body("reason", equalTo(reason))
                    .body("endedBy", equalTo("complaints"));
        }
        timeline(complaint).body("items.type", hasItems("REFERRAL_CANCELLED"));
        assertThat(OutboxRows.types(UUID.fromString(complaint)))
                .filteredOn(ComplaintReferralCancelled.TYPE::equals)
                .hasSize(2);
        refer(complaint, "product")
                .then()
                .statusCode(409)
                .body("code", equalTo("complaint-move-refused"));
        answer(complaint, shipping, 1, crm())
                .statusCode(409)
                .body("code", equalTo("referral-not-open"));
    }

    @Test
    void a_merged_complaint_asks_nobody_any_more() {
        TestClock clock = TestClock.installed(SUNDAY);
        String first = acknowledged();
        clock.advance(Duration.ofMinutes(1));
        String second = acknowledged();
        String referral = refer(second, "shipping").path("id");
        move(second, "merge", Map.of("intoId", first, "reason", "twice"));
        crm().get(path(second, referral)).then().body("reason", equalTo("complaint-merged"));
    }

    @Test
    void a_department_is_reminded_before_and_at_the_due_date_once_by_however_many_replicas()
            throws Exception {
        TestClock clock = TestClock.installed(SUNDAY);
        List<String> complaints =
                IntStream.range(0, 10).mapToObj(number -> acknowledged()).toList();
        List<String> asked =
                complaints.stream().map(id -> refer(id, "accounting").<String>path("id")).toList();
        remindFromTwoReplicas();
        assertThat(reminders(complaints.get(0))).isEmpty();
        // 12 of 16 business hours
        clock.advance(Duration.ofHours(28));
        remindFromTwoReplicas();
        for (String complaint : complaints) {
            assertThat(reminders(complaint)).containsExactly(false);
        }
        clock.advance(Duration.ofHours(20));
        remindFromTwoReplicas();
        clock.advance(Duration.ofHours(1));
        remindFromTwoReplicas();
        for (String complaint : complaints) {
            assertThat(reminders(complaint)).containsExactly(false, true);
            assertThat(OutboxRows.types(UUID.fromString(complaint)))
                    .filteredOn(ComplaintReferralReminded.TYPE::equals)
                    .hasSize(2);
        }
        crm().get("/api/v1/referrals?department=accounting&overdue=true&state=OPEN")
                .then()
                .body("items.id", hasItems(asked.toArray()))
                .body("items.overdue", everyItem(equalTo(true)));
        crm().get("/api/v1/referrals?department=accounting&overdue=false")
                .then()
                .body("items.id", not(hasItem(asked.get(0))));
        answer(complaints.get(0), asked.get(0), 2, crm()).statusCode(200);
        timeline(complaints.get(0))
                .body(
                        "items.find { it.type == 'REFERRAL_ANSWERED' }.details.inTime",
                        equalTo(false))
                .body(
                        "items.findAll { it.type == 'REFERRAL_REMINDED' }.actor",
                        everyItem(equalTo("referral-clock")));
    }

    @Test
    void what_became_due_while_nobody_looked_is_reminded_of_once() throws Exception {
        TestClock clock = TestClock.installed(SUNDAY);
        String complaint = acknowledged();
        refer(complaint, "accounting");
        clock.advance(Duration.ofDays(4));
        remindFromTwoReplicas();
        remindFromTwoReplicas();
        assertThat(reminders(complaint)).containsExactly(true);
    }

    @Test
    void a_department_sees_what_it_is_asked_and_nothing_else() {
        String member = "m" + UUID.randomUUID();
        String stranger = "s" + UUID.randomUUID();
        String own = department(member);
        String other = department(stranger);
        String customer =
                crm().body(Map.of("name", "نورة القحطاني", "phone", "+966501234567"))
                        .post("/api/v1/customers")
                        .path("id");
        String complaint =
                crm().body(
                                Map.of(
                                        "channel",
                                        "CALL",
                                        "description",
                                        "لم تصل بطاقتي",
                                        "product",
                                        "Cards",
                                        "customerId",
                                        customer))
                        .post("/api/v1/complaints")
                        .path("id");
        String referral = refer(complaint, own).path("id");
        String foreign = refer(complaint, other).path("id");

        as(member)
                .get("/api/v1/referrals")
                .then()
                .body("items.id", contains(referral))
                .body("items[0].complaint.reference", notNullValue())
                .body("items[0].complaint.product", equalTo("Cards"))
                .body("items[0].complaint.customerId", nullValue())
                .body("items[0].complaint.size()", equalTo(5));
        String seen =
                as(member)
                        .get(path(complaint, referral))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(seen).doesNotContain(customer, "966501234567", "القحطاني");
        as(member).get("/api/v1/referrals?department=" + other).then().body("items", hasSize(0));
        as(member).get(path(complaint, foreign)).then().statusCode(403);
        answer(complaint, foreign, 0, as(member)).statusCode(403);
        as(member)
                .body(Map.of("text", "x"))
                .post(path(complaint, foreign) + "/notes")
                .then()
                .statusCode(403);
        for (String hidden : List.of("", "/referrals", "/timeline", "/parts")) {
            as(member).get("/api/v1/complaints/" + complaint + hidden).then().statusCode(403);
        }
        as(member).get("/api/v1/customers/" + customer).then().statusCode(403);

        as(member)
                .body(Map.of("text", "نبحث عنها"))
                .post(path(complaint, referral) + "/notes")
                .then()
                .statusCode(201)
                .body("notes.by", contains(member))
                .body("notes.text", contains("نبحث عنها"));
        answer(complaint, referral, 1, as(member)).statusCode(200).body("endedBy", equalTo(member));
        as(member)
                .body(Map.of("text", "too late"))
                .post(path(complaint, referral) + "/notes")
                .then()
                .statusCode(409);
    }

    @Test
    void who_left_a_department_sees_nothing_of_it_any_more() {
        String member = "m" + UUID.randomUUID();
        String department = department(member);
        String complaint = acknowledged();
        String referral = refer(complaint, department).path("id");
        manager()
                .header("If-Match", "\"0\"")
                .body(Map.of("title", Map.of("en", "Other"), "members", List.of()))
                .put("/api/v1/departments/" + department)
                .then()
                .statusCode(200);
        as(member).get(path(complaint, referral)).then().statusCode(403);
        as(member).get("/api/v1/referrals").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void an_agent_asks_only_about_own_complaints_and_lists_only_those() {
        String agent = "a" + UUID.randomUUID();
        String foreign = acknowledged();
        refer(foreign, "sales");
        Api.as(agent, Roles.AGENT)
                .body(Map.of("department", "sales", "question", "?"))
                .post("/api/v1/complaints/" + foreign + "/referrals")
                .then()
                .statusCode(403);
        String own =
                Api.as(agent, Roles.AGENT)
                        .body(Map.of("channel", "CALL", "description", "x"))
                        .post("/api/v1/complaints")
                        .path("id");
        String referral =
                Api.as(agent, Roles.AGENT)
                        .body(Map.of("department", "sales", "question", "?"))
                        .post("/api/v1/complaints/" + own + "/referrals")
                        .path("id");
        Api.as(agent, Roles.AGENT)
                .get("/api/v1/referrals?sort=-askedAt")
                .then()
                .body("items.id", contains(referral));
        Api.as("s" + agent, Roles.SUPERVISOR)
                .get("/api/v1/referrals?complaintId=" + own)
                .then()
                .body("items.id", contains(referral));
    }

    @Test
    void what_was_written_can_be_deleted_for_good() {
        String complaint = acknowledged();
        String referral =
                refer(complaint, Map.of("department", "sales", "question", "card 4111?"))
                        .path("id");
        crm().body(Map.of("text", "4111 it is")).post(path(complaint, referral) + "/notes");
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "card number"))
                .post(path(complaint, referral) + "/redaction")
                .then()
                .statusCode(200)
                .body("question", equalTo("[redacted]"))
                .body("notes.text", contains("[redacted]"))
                .body("notes.by", contains("crm"))
                .body("state", equalTo("OPEN"));
        crm().header("If-Match", "\"2\"")
                .body(Map.of("reason", "x"))
                .post(path(complaint, referral) + "/redaction")
                .then()
                .statusCode(403);
        timeline(complaint)
                .body("items.find { it.type == 'REDACTED' }.details.referral", equalTo(referral))
                .body("items.find { it.type == 'REDACTED' }.actor", equalTo("manager"));
    }

    @Test
    void who_has_not_seen_the_last_version_does_not_answer() {
        String complaint = acknowledged();
        String referral = refer(complaint, "sales").path("id");
        crm().body(Map.of("answer", "x"))
                .post(path(complaint, referral) + "/answer")
                .then()
                .statusCode(428);
        answer(complaint, referral, 4, crm()).statusCode(412);
        crm().header("If-None-Match", "\"0\"")
                .get(path(complaint, referral))
                .then()
                .statusCode(304);
        crm().get(path(acknowledged(), referral)).then().statusCode(404);
    }

    @Test
    void a_question_that_is_sent_twice_is_asked_once() {
        String complaint = acknowledged();
        String key = UUID.randomUUID().toString();
        Map<String, Object> question = Map.of("department", "sales", "question", "?");
        String first =
                crm().header("Idempotency-Key", key)
                        .body(question)
                        .post("/api/v1/complaints/" + complaint + "/referrals")
                        .path("id");
        crm().header("Idempotency-Key", key)
                .body(question)
                .post("/api/v1/complaints/" + complaint + "/referrals")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        crm().get("/api/v1/complaints/" + complaint + "/referrals")
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"question\":\"?\"} | department | not-blank",
                "{\"department\":\"nowhere\",\"question\":\"?\"} | department | unknown-reference",
                "{\"department\":\"sales\",\"question\":\" \"} | question | not-blank",
                "{\"department\":\"sales\",\"question\":\"?\",\"dueAt\":\"2020-01-01T00:00:00Z\"} | dueAt | future",
                "{\"department\":\"sales\",\"question\":\"?\",\"dueAt\":\"2999-01-01T00:00:00Z\"} | dueAt | within-a-year",
                "{\"department\":\"sales\",\"question\":\"?\",\"dueAt\":\"soon\"} | dueAt | bad-instant",
                "{\"department\":\"sales\",\"question\":\"?\",\"wait\":\"yes\"} | wait | wrong-type",
                "{\"department\":\"sales\",\"question\":\"?\",\"due\":1} | due | unknown-field"
            })
    void what_is_wrong_with_a_question_is_named(String body, String field, String code) {
        crm().header("Accept-Language", "ar")
                .body(body)
                .post("/api/v1/complaints/" + acknowledged() + "/referrals")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", matchesPattern("[\\p{InArabic} ]+"))
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code))
                .body(
                        "violations.find { it.field == '" + field + "' }.message",
                        matchesPattern(".*\\p{InArabic}.*"));
    }

    @Test
    void five_departments_are_there_from_the_start() {
        crm().get("/api/v1/departments")
                .then()
                .body(
                        "items.code",
                        hasItems("accounting", "marketing", "product", "sales", "shipping"))
                .body("items.find { it.code == 'shipping' }.title.ar", equalTo("الشحن"))
                .body("items.find { it.code == 'shipping' }.answerWithin", equalTo("PT16H"))
                .body("items.find { it.code == 'shipping' }.members", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | title | not-null",
                "{\"title\":{}} | title | some-language",
                "{\"title\":{\"en\":\"x\"},\"email\":\"nobody\"} | email | email",
                "{\"title\":{\"en\":\"x\"},\"answerWithin\":\"PT0S\"} | answerWithin | positive",
                "{\"title\":{\"en\":\"x\"},\"answerWithin\":\"P999D\"} | answerWithin | max",
                "{\"title\":{\"en\":\"x\"},\"answerWithin\":\"two days\"} | answerWithin | bad-duration",
                "{\"title\":{\"en\":\"x\"},\"calendar\":\"none\"} | calendar | unknown-reference",
                "{\"title\":{\"en\":\"x\"},\"members\":[\"\"]} | members[0] | not-blank"
            })
    void what_is_wrong_with_a_department_is_named(String body, String field, String code) {
        manager()
                .body(body)
                .put("/api/v1/departments/d" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    void a_department_has_a_short_plain_code_and_is_changed_by_who_has_seen_it() {
        Map<String, Object> content = Map.of("title", Map.of("ar", "الجودة"));
        manager()
                .body(content)
                .put("/api/v1/departments/Quality!")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("code"));
        String path = "/api/v1/departments/d" + UUID.randomUUID();
        manager().body(content).put(path).then().statusCode(200).header("ETag", "\"0\"");
        manager().body(content).put(path).then().statusCode(428);
        manager().header("If-Match", "\"7\"").body(content).put(path).then().statusCode(412);
        crm().get(path).then().statusCode(200).body("calendar", equalTo("default"));
        manager().get("/api/v1/departments/none").then().statusCode(404);
    }

    private static String department(String... members) {
        String code = "d" + UUID.randomUUID();
        manager()
                .body(Map.of("title", Map.of("en", "Other"), "members", List.of(members)))
                .put("/api/v1/departments/" + code)
                .then()
                .statusCode(200);
        return code;
    }

    private static void remindFromTwoReplicas() throws Exception {
        RemindDepartments reminders = Arc.container().instance(RemindDepartments.class).get();
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            for (Future<?> replica :
                    List.of(
                            replicas.submit(reminders::remindAll),
                            replicas.submit(reminders::remindAll))) {
                replica.get();
            }
        } finally {
            replicas.shutdown();
        }
        // what one of them left because the other held it
        reminders.remindAll();
    }

    private static List<Boolean> reminders(String complaint) {
        return timeline(complaint)
                .extract()
                .path("items.findAll { it.type == 'REFERRAL_REMINDED' }.details.overdue");
    }

    private static String registered() {
        return crm().body(Map.of("channel", "CALL", "description", "لم تصل بطاقتي"))
                .post("/api/v1/complaints")
                .path("id");
    }

    private static String acknowledged() {
        String id = registered();
        move(id, "acknowledgement", Map.of("message", "شكرًا"));
        return id;
    }

    private static ValidatableResponse move(String id, String verb, Object body) {
        String tag = crm().get("/api/v1/complaints/" + id).header("ETag");
        return crm().header("If-Match", tag)
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static Response refer(String complaint, String department) {
        return refer(complaint, Map.of("department", department, "question", "?"));
    }

    private static Response refer(String complaint, Map<String, Object> body) {
        return crm().body(body).post("/api/v1/complaints/" + complaint + "/referrals");
    }

    private static ValidatableResponse answer(
            String complaint, String referral, int version, RequestSpecification who) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("answer", "في المستودع"))
                .post(path(complaint, referral) + "/answer")
                .then();
    }

    private static String path(String complaint, String referral) {
        return "/api/v1/complaints/" + complaint + "/referrals/" + referral;
    }

    private static ValidatableResponse complaint(String id) {
        return crm().get("/api/v1/complaints/" + id).then().statusCode(200);
    }

    private static ValidatableResponse timeline(String id) {
        return crm().get("/api/v1/complaints/" + id + "/timeline").then().statusCode(200);
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }

    private static RequestSpecification as(String member) {
        return Api.as(member, Roles.DEPARTMENT);
    }
}
