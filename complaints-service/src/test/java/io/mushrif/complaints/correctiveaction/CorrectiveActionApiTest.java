package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.correctiveaction.CorrectiveActionChecked;
import io.mushrif.contracts.correctiveaction.CorrectiveActionCompleted;
import io.mushrif.contracts.correctiveaction.CorrectiveActionPlanned;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CorrectiveActionApiTest {

    private static final String PATH = "/api/v1/corrective-actions";
    private static final ZoneId SITE = ZoneId.of("Asia/Riyadh");

    private final LocalDate today = LocalDate.now(SITE);
    private final String product = "P" + UUID.randomUUID();

    @Test
    void an_action_is_planned_done_and_its_effect_measured_on_its_day() {
        LocalDate started = today.minusDays(45);
        LocalDate done = today.minusDays(31);
        List<String> before = receive(42, started.minusDays(28), 28, Map.of());
        receive(38, started.minusDays(56), 28, Map.of());
        receive(9, started, 14, Map.of());
        receive(19, done.plusDays(1), 28, Map.of());
        String merged = receive(1, done.plusDays(3), 1, Map.of()).get(0);
        supervisor()
                .header("If-Match", "\"0\"")
                .body(Map.of("intoId", before.get(0), "reason", "The same parcel"))
                .post("/api/v1/complaints/" + merged + "/merge")
                .then()
                .statusCode(200);

        Map<String, Object> request = request();
        request.put("complaintIds", List.of(before.get(1)));
        Response planned = plan(request);
        String id = planned.path("id");
        planned.then()
                .statusCode(201)
                .header("Location", containsString(PATH + "/" + id))
                .header("ETag", "\"0\"")
                .body("state", equalTo("PLANNED"))
                .body("windowDays", equalTo(28))
                .body("expectedReduction", equalTo(20))
                .body("complaintIds", contains(before.get(1)));
        supervisor()
                .get("/api/v1/complaints/" + before.get(1) + "/timeline")
                .then()
                .body("items.type", contains("REGISTERED", "ACTION_PLANNED"))
                .body("items[1].details.action", equalTo(id));

        move(id, 0, "start", Map.of("startedOn", started.toString()))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"));
        move(id, 1, "completion", Map.of("doneOn", done.toString(), "evidence", "Contract signed"))
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("checkOn", equalTo(today.minusDays(1).toString()));
        due().checkAll();

        supervisor()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("EFFECTIVE"))
                .body("lastCheck.number", equalTo(1))
                .body("lastCheck.provisional", equalTo(false))
                .body("lastCheck.checkedBy", equalTo("effectiveness-check"))
                .body("lastCheck.effect.before.from", equalTo(started.minusDays(28).toString()))
                .body("lastCheck.effect.before.complaints", equalTo(42))
                .body("lastCheck.effect.after.complaints", equalTo(19))
                .body("lastCheck.effect.after.to", equalTo(done.plusDays(29).toString()))
                .body("lastCheck.effect.ratio", equalTo(0.452381f))
                .body("lastCheck.effect.interval.lower", equalTo(0.248492f))
                .body("lastCheck.effect.interval.upper", equalTo(0.795128f))
                .body("lastCheck.effect.earlier.window.complaints", equalTo(38))
                .body("lastCheck.effect.weeks", hasSize(8))
                .body(
                        "lastCheck.sentence.en",
                        equalTo(
                                "42 complaints in 28 days before, 19 complaints in 28 days after: 55 %"
                                        + " fewer (95 % CI 20 % to 75 % fewer). The action has had its"
                                        + " effect."))
                .body("lastCheck.sentence.ar", containsString("أقل بنسبة 55%"));
        supervisor()
                .get(PATH + "/" + id + "/history")
                .then()
                .body("items.type", contains("PLAN", "START", "COMPLETE", "CHECK"))
                .body("items.actor", hasItems("supervisor1", "effectiveness-check"));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(
                        CorrectiveActionPlanned.TYPE,
                        CorrectiveActionCompleted.TYPE,
                        CorrectiveActionChecked.TYPE);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute("update corrective_action_check set number = 7"))
                .withMessageContaining("append-only");
    }

    @Test
    void of_two_replicas_one_measures_each_effect() throws Exception {
        receive(3, today.minusDays(60), 20, Map.of());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(done(request(), today.minusDays(40), today.minusDays(35)));
        }
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService replicas = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(
                        replicas.submit(
                                () -> {
                                    together.await();
                                    due().checkAll();
                                    return null;
                                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            replicas.shutdown();
        }
        for (String id : ids) {
            supervisor().get(PATH + "/" + id + "/checks").then().body("items", hasSize(1));
            assertThat(OutboxRows.types(UUID.fromString(id)))
                    .containsOnlyOnce(CorrectiveActionChecked.TYPE);
        }
    }

    @Test
    void before_the_days_after_are_over_a_look_decides_nothing_but_is_kept() {
        receive(20, today.minusDays(40), 20, Map.of());
        String id = done(request(), today.minusDays(20), today.minusDays(11));
        move(id, 2, "effectiveness-check", Map.of())
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("lastCheck.provisional", equalTo(true))
                .body("lastCheck.effect.after.days", equalTo(10))
                .body("lastCheck.cautions.code", hasItem("PROVISIONAL"));
        move(id, 3, "effectiveness-check", Map.of())
                .body("lastCheck.number", equalTo(2))
                .body("lastCheck.cautions.code", hasItem("REPEATED_LOOK"));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .doesNotContain(CorrectiveActionChecked.TYPE);
        move(id, 4, "effectiveness-check", Map.of("daysAfter", 27))
                .statusCode(400)
                .body("violations[0].field", equalTo("daysAfter"));
        String fresh = done(request(), today.minusDays(3), today);
        move(fresh, 2, "effectiveness-check", Map.of())
                .statusCode(409)
                .body("code", equalTo("check-too-early"))
                .body("detail", containsString(today.plusDays(2).toString()));
    }

    @Test
    void what_was_inconclusive_may_become_clear_with_more_days() {
        LocalDate started = today.minusDays(120);
        LocalDate done = today.minusDays(110);
        receive(40, started.minusDays(28), 28, Map.of());
        receive(24, done.plusDays(1), 28, Map.of());
        receive(45, done.plusDays(29), 81, Map.of());
        String id = done(request(), started, done);
        due().checkAll();
        supervisor()
                .get(PATH + "/" + id)
                .then()
                .body("state", equalTo("INCONCLUSIVE"))
                .body("lastCheck.effect.moreDays", notNullValue());
        move(id, 3, "effectiveness-check", Map.of())
                .statusCode(200)
                .body("state", equalTo("EFFECTIVE"))
                .body("lastCheck.effect.after.days", equalTo(109))
                .body("lastCheck.effect.after.complaints", equalTo(69));
        supervisor()
                .get(PATH + "/" + id + "/checks")
                .then()
                .body("items.verdict", contains("EFFECTIVE", "INCONCLUSIVE"));
    }

    @Test
    void an_action_without_effect_asks_for_another_one() {
        LocalDate started = today.minusDays(45);
        LocalDate done = today.minusDays(31);
        receive(6, started.minusDays(28), 28, Map.of());
        receive(25, done.plusDays(1), 28, Map.of());
        String id = done(request(), started, done);
        due().checkAll();
        supervisor()
                .get(PATH + "/" + id)
                .then()
                .body("state", equalTo("NOT_EFFECTIVE"))
                .body("needsFollowUp", equalTo(true));
        supervisor()
                .get(PATH + "?needsFollowUp=true&limit=200")
                .then()
                .body("items.id", hasItem(id));
        Map<String, Object> next = request();
        next.put("followsId", id);
        String follow = plan(next).then().statusCode(201).extract().path("id");
        supervisor()
                .get(PATH + "/" + id)
                .then()
                .body("needsFollowUp", equalTo(false))
                .body("followUps", contains(follow));
        supervisor()
                .get(PATH + "?needsFollowUp=true&limit=200")
                .then()
                .body("items.id", not(hasItem(id)));
        move(id, 4, "reopening", Map.of("reason", "Once more, with all carriers"))
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("startedOn", equalTo(started.toString()))
                .body("doneOn", nullValue());
    }

    @Test
    void a_person_other_than_the_owner_may_overrule_the_figures_with_a_reason() {
        LocalDate started = today.minusDays(45);
        LocalDate done = today.minusDays(31);
        receive(20, started.minusDays(28), 28, Map.of());
        receive(2, done.plusDays(1), 28, Map.of());
        String id = done(request(), started, done);
        due().checkAll();
        Map<String, Object> verdict =
                Map.of("verdict", "NOT_EFFECTIVE", "reason", "The shop was closed.");
        Api.as("owner1", Roles.SUPERVISOR)
                .header("If-Match", "\"3\"")
                .body(verdict)
                .post(PATH + "/" + id + "/verdict")
                .then()
                .statusCode(403)
                .body("code", equalTo("own-verdict"));
        move(id, 3, "verdict", Map.of("verdict", "EFFECTIVE", "reason", "x"))
                .statusCode(400)
                .body("violations[0].code", equalTo("same-verdict"));
        move(id, 3, "verdict", verdict)
                .statusCode(200)
                .body("state", equalTo("NOT_EFFECTIVE"))
                .body("lastCheck.verdict", equalTo("NOT_EFFECTIVE"))
                .body("lastCheck.overruled.by", equalTo("supervisor1"))
                .body("lastCheck.overruled.reason", equalTo("The shop was closed."))
                .body("lastCheck.overruled.figures", equalTo("EFFECTIVE"))
                .body("lastCheck.effect.after.complaints", equalTo(2));
        List<OutboxRows.Row> events = OutboxRows.of(UUID.fromString(id));
        assertThat(events.get(events.size() - 1).payload())
                .contains("\"overruled\":true")
                .contains("\"verdict\":\"NOT_EFFECTIVE\"");
    }

    @Test
    void an_effect_is_measured_on_a_cause_with_all_below_it_and_waits_for_causes() {
        LocalDate started = today.minusDays(45);
        LocalDate done = today.minusDays(31);
        String cause = "C" + UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT);
        Api.as("manager1", Roles.OPERATIONS_MANAGER)
                .body(Map.of("title", Map.of("en", "Below"), "parent", "PROCESS"))
                .put("/api/v1/causes/" + cause)
                .then()
                .statusCode(200);
        receive(12, started.minusDays(28), 28, Map.of()).forEach(it -> found(it, cause));
        receive(12, done.plusDays(1), 28, Map.of());
        Map<String, Object> request = request();
        request.put("scope", Map.of("product", product, "cause", "PROCESS"));
        String id = done(request, started, done);
        due().checkAll();
        supervisor()
                .get(PATH + "/" + id)
                .then()
                .body("state", equalTo("INCONCLUSIVE"))
                .body("lastCheck.effect.before.complaints", equalTo(12))
                .body("lastCheck.effect.after.complaints", equalTo(0))
                .body("lastCheck.effect.causeKnown.percentBefore", equalTo(100.0f))
                .body("lastCheck.effect.causeKnown.percentAfter", equalTo(0.0f))
                .body("lastCheck.cautions.code", hasItem("CAUSES_MISSING"));
    }

    @Test
    void business_volume_is_the_denominator_when_asked_for() {
        LocalDate started = today.minusDays(45);
        LocalDate done = today.minusDays(31);
        receive(10, started.minusDays(28), 28, Map.of());
        receive(10, done.plusDays(1), 28, Map.of());
        for (int i = 0; i < 30; i++) {
            interaction(started.minusDays(20));
            interaction(done.plusDays(2));
            interaction(done.plusDays(9));
        }
        Map<String, Object> request = request();
        request.put("exposure", "INTERACTIONS");
        String id = done(request, started, done);
        due().checkAll();
        supervisor()
                .get(PATH + "/" + id)
                .then()
                .body("lastCheck.effect.before.exposure", equalTo(30))
                .body("lastCheck.effect.after.exposure", equalTo(60))
                .body("lastCheck.effect.ratio", equalTo(0.5f))
                .body("lastCheck.effect.elsewhere", nullValue())
                .body("lastCheck.sentence.en", containsString("in 60 interactions after"));
    }

    @Test
    void what_one_would_measure_is_seen_before() {
        receive(12, today.minusDays(28), 28, Map.of());
        supervisor()
                .get(PATH + "/baseline?weeks=5&product=" + product)
                .then()
                .statusCode(200)
                .body("weeks", hasSize(5))
                .body("weeks[0].complaints", equalTo(0))
                .body("weeks[0].from", equalTo(today.minusDays(35).toString()))
                .body("complaints", equalTo(12))
                .body("complaintsInWindow", equalTo(12))
                .body("perWeek", equalTo(2.4f))
                .body("detectableReduction", equalTo(75));
        for (String query : List.of("weeks=0", "weeks=105", "until=x", "windowDays=6", "cause=X")) {
            supervisor()
                    .get(PATH + "/baseline?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void what_is_measured_is_fixed_when_work_begins() {
        String id = plan(request()).path("id");
        patch(id, 0, Map.of("windowDays", 56, "owner", "owner2"))
                .statusCode(200)
                .body("windowDays", equalTo(56))
                .body("owner", equalTo("owner2"));
        move(id, 1, "start", Map.of()).statusCode(200).body("startedOn", equalTo(today.toString()));
        supervisor()
                .header("If-Match", "\"2\"")
                .header("Accept-Language", "ar")
                .body(Map.of("scope", Map.of("product", "another")))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("measure-fixed"))
                .body("title", equalTo("أساس القياس ثابت"));
        patch(id, 2, Map.of("title", "Another title")).statusCode(200);
        patch(id, 2, Map.of("title", "Stale")).statusCode(412);
        supervisor().body(Map.of("title", "x")).patch(PATH + "/" + id).then().statusCode(428);
    }

    @Test
    void a_move_that_is_not_in_the_table_is_refused() {
        String id = plan(request()).path("id");
        supervisor()
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "ar")
                .body(Map.of("evidence", "x"))
                .post(PATH + "/" + id + "/completion")
                .then()
                .statusCode(409)
                .body("code", equalTo("action-move-refused"))
                .body("detail", containsString("COMPLETE"));
        move(id, 0, "cancellation", Map.of("reason", "Not needed"))
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        move(id, 1, "start", Map.of()).statusCode(409);
    }

    @Test
    void overdue_actions_are_found() {
        Map<String, Object> late = request();
        late.put("owner", product);
        late.put("dueOn", today.minusDays(1).toString());
        String overdue = plan(late).path("id");
        late.put("dueOn", today.toString());
        String inTime = plan(late).path("id");
        supervisor()
                .get(PATH + "?overdue=true&owner=" + product)
                .then()
                .body("items.id", contains(overdue))
                .body("items.overdue", contains(true));
        supervisor()
                .get(PATH + "?overdue=false&owner=" + product)
                .then()
                .body("items.id", contains(inTime));
        Response first = supervisor().get(PATH + "?limit=1&owner=" + product);
        first.then().body("items.id", contains(overdue));
        supervisor()
                .get(PATH + "?limit=1&owner=" + product + "&cursor=" + first.path("nextCursor"))
                .then()
                .body("items.id", contains(inTime))
                .body("nextCursor", nullValue());
        supervisor()
                .get(
                        PATH
                                + "?sort=-createdAt&state=PLANNED&kind=CORRECTIVE&dueBefore="
                                + today
                                + "&owner="
                                + product)
                .then()
                .body("items.id", contains(overdue));
        move(overdue, 0, "cancellation", Map.of("reason", "x")).statusCode(200);
        supervisor().get(PATH + "?overdue=true&owner=" + product).then().body("items", hasSize(0));
    }

    @Test
    void actions_of_a_complaint_are_found_by_itself_and_by_its_group() {
        String complaint = receive(1, today.minusDays(5), 1, Map.of()).get(0);
        String group =
                supervisor()
                        .body(Map.of("title", Map.of("ar", "طرود ضائعة")))
                        .post("/api/v1/problem-groups")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        supervisor()
                .header("If-Match", "\"0\"")
                .body(Map.of("complaintIds", List.of(complaint)))
                .post("/api/v1/problem-groups/" + group + "/members")
                .then()
                .statusCode(200);
        Map<String, Object> request = request();
        request.put("problemGroupId", group);
        String id = plan(request).then().statusCode(201).extract().path("id");
        supervisor().get(PATH + "?complaintId=" + complaint).then().body("items.id", contains(id));
        supervisor()
                .get("/api/v1/complaints/" + complaint + "/timeline")
                .then()
                .body("items.type", hasItem("ACTION_PLANNED"));
    }

    @Test
    void an_analyst_plans_and_an_agent_sees_nothing() {
        String id =
                Api.as("analyst1", Roles.QUALITY_ANALYST)
                        .body(request())
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.as("analyst1", Roles.QUALITY_ANALYST)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(PATH + "/" + id + "/start")
                .then()
                .statusCode(403);
        Api.as("agent1", Roles.AGENT).get(PATH + "/" + id).then().statusCode(403);
    }

    @Test
    void the_same_key_plans_one_action() {
        String key = UUID.randomUUID().toString();
        Response first = supervisor().header("Idempotency-Key", key).body(request()).post(PATH);
        Response second = supervisor().header("Idempotency-Key", key).body(request()).post(PATH);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void bad_input_is_named() {
        refused(Map.of("scope", Map.of()), "scope", "scope-everything");
        refused(Map.of("scope", Map.of("cause", "NO-SUCH")), "scope.cause", "unknown-reference");
        refused(Map.of("scope", Map.of("channel", "PIGEON")), "scope.channel", "unknown-value");
        refused(Map.of("cause", "NO-SUCH"), "cause", "unknown-reference");
        refused(Map.of("windowDays", 6), "windowDays", "min");
        refused(Map.of("expectedReduction", 100), "expectedReduction", "max");
        refused(Map.of("dueOn", "soon"), "dueOn", "bad-date");
        refused(Map.of("kind", "MAYBE"), "kind", "unknown-value");
        refused(Map.of("title", " "), "title", "not-blank");
        refused(
                Map.of("complaintIds", List.of(UUID.randomUUID().toString())),
                "complaintIds[0]",
                "unknown-reference");
        refused(
                Map.of("problemGroupId", UUID.randomUUID().toString()),
                "problemGroupId",
                "unknown-reference");
        refused(
                Map.of("followsId", UUID.randomUUID().toString()),
                "followsId",
                "unknown-reference");
        String id = plan(request()).path("id");
        move(id, 0, "start", Map.of("startedOn", today.plusDays(1).toString()))
                .statusCode(400)
                .body("violations[0].code", equalTo("past-or-present"));
        move(id, 0, "start", Map.of()).statusCode(200);
        move(id, 1, "completion", Map.of("doneOn", today.minusDays(1).toString(), "evidence", "x"))
                .statusCode(400)
                .body("violations[0].field", equalTo("doneOn"))
                .body("violations[0].code", equalTo("not-before"));
        move(id, 1, "completion", Map.of("checkOn", today.toString(), "evidence", "x"))
                .statusCode(400)
                .body("violations[0].field", equalTo("checkOn"));
        move(id, 1, "completion", Map.of())
                .statusCode(400)
                .body("violations[0].field", equalTo("evidence"));
        for (String query :
                List.of("state=X", "overdue=maybe", "dueBefore=x", "complaintId=1", "sort=title")) {
            supervisor()
                    .get(PATH + "?" + query)
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
        }
    }

    private void refused(Map<String, Object> wrong, String field, String code) {
        Map<String, Object> request = request();
        request.putAll(wrong);
        plan(request)
                .then()
                .statusCode(400)
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    private Map<String, Object> request() {
        Map<String, Object> request = new HashMap<>();
        request.put("kind", "CORRECTIVE");
        request.put("title", "The carrier signs for each parcel");
        request.put("cause", "PROCESS.HANDOVER");
        request.put("scope", Map.of("product", product));
        request.put("owner", "owner1");
        request.put("dueOn", today.plusDays(14).toString());
        return request;
    }

    /** An action that was done; its version is 2 then. */
    private String done(Map<String, Object> request, LocalDate started, LocalDate done) {
        String id = plan(request).then().statusCode(201).extract().path("id");
        move(id, 0, "start", Map.of("startedOn", started.toString())).statusCode(200);
        move(id, 1, "completion", Map.of("doneOn", done.toString(), "evidence", "Seen"))
                .statusCode(200);
        return id;
    }

    /** Registers complaints, spread evenly over some days. */
    private List<String> receive(int count, LocalDate from, int days, Map<String, Object> more) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> body = new HashMap<>(more);
            body.put("channel", "CALL");
            body.put("description", "x");
            body.put("product", product);
            body.put(
                    "receivedAt",
                    from.plusDays((long) i * days / count)
                            .atTime(12, 0)
                            .atZone(SITE)
                            .toInstant()
                            .toString());
            ids.add(
                    supervisor()
                            .body(body)
                            .post("/api/v1/complaints")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
        }
        return ids;
    }

    private static void found(String complaint, String cause) {
        supervisor()
                .header("If-Match", "\"0\"")
                .body(Map.of("cause", cause))
                .put("/api/v1/complaints/" + complaint + "/root-cause")
                .then()
                .statusCode(200);
    }

    private static void interaction(LocalDate day) {
        String time = day.atTime(12, 0).atZone(SITE).toInstant().toString();
        Api.as("crm", Roles.INTEGRATION)
                .body(
                        Map.of(
                                "channel",
                                "CALL",
                                "direction",
                                "INBOUND",
                                "startedAt",
                                time,
                                "answeredAt",
                                time,
                                "endedAt",
                                time))
                .post("/api/v1/interactions")
                .then()
                .statusCode(201);
    }

    private static Response plan(Map<String, Object> request) {
        return supervisor().body(request).post(PATH);
    }

    private static ValidatableResponse move(
            String id, int version, String verb, Map<String, Object> body) {
        return supervisor()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(PATH + "/" + id + "/" + verb)
                .then();
    }

    private static ValidatableResponse patch(String id, int version, Map<String, Object> body) {
        return supervisor()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }

    private static RequestSpecification supervisor() {
        return Api.as("supervisor1", Roles.SUPERVISOR);
    }

    private static CheckDueActions due() {
        return Arc.container().instance(CheckDueActions.class).get();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
