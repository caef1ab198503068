package io.mushrif.complaints.bulkaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BulkActionApiTest {

    private static final String PATH = "/api/v1/complaint-bulk-actions";

    private final String product = "P" + UUID.randomUUID();

    @Test
    void all_complaints_of_a_filter_get_their_labels_and_the_timeline_names_the_job() {
        ManyComplaints.create(120, product, "REGISTERED", null);
        String id =
                start("manager", Roles.OPERATIONS_MANAGER, tag(Map.of("product", product)))
                        .then()
                        .statusCode(202)
                        .header("Location", containsString(PATH + "/"))
                        .body("state", equalTo("RUNNING"))
                        .body("total", nullValue())
                        .extract()
                        .path("id");
        finished(id)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("total", equalTo(120))
                .body("done", equalTo(120))
                .body("refused", equalTo(0))
                .body("failed", equalTo(0))
                .body("finishedAt", notNullValue());
        assertThat(tagged(product)).isEqualTo(120);
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/complaints/" + ManyComplaints.ids(product).get(0) + "/timeline")
                .then()
                .body("items[1].type", equalTo("CHANGED"))
                .body("items[1].actor", equalTo("manager"))
                .body("items[1].details.bulkAction", equalTo(id));
    }

    @Test
    void complaints_are_chosen_by_a_label_and_by_all_other_fields_together() {
        ManyComplaints.create(6, product, "REGISTERED", null);
        ManyComplaints.create(2, product, "RESPONDED", null);
        ManyComplaints.run("update complaint set tags = '{old, vip}' where product = ?", product);
        ManyComplaints.create(3, product, "REGISTERED", null);
        Map<String, Object> filter =
                Map.of(
                        "tag",
                        "old",
                        "product",
                        product,
                        "awaitsResponse",
                        true,
                        "priority",
                        "NORMAL",
                        "channel",
                        "CALL",
                        "receivedFrom",
                        "2020-01-01T00:00:00Z",
                        "receivedTo",
                        "2999-01-01T00:00:00Z");
        Map<String, Object> remove = Map.of("type", "TAG", "remove", List.of("old"));
        String job =
                start(
                                "manager",
                                Roles.OPERATIONS_MANAGER,
                                Map.of("action", remove, "filter", filter))
                        .path("id");
        finished(job).then().body("total", equalTo(6)).body("done", equalTo(6));
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from complaint where product = ? and tags = '{vip}'",
                                product))
                .isEqualTo(6);
    }

    @Test
    void a_supervisor_reaches_own_teams_and_what_no_team_has_yet() {
        UUID own = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        team(own, "lead-" + own);
        ManyComplaints.create(3, product, "REGISTERED", own);
        ManyComplaints.create(2, product, "REGISTERED", null);
        ManyComplaints.create(4, product, "REGISTERED", foreign);
        String job =
                start("lead-" + own, Roles.SUPERVISOR, tag(Map.of("product", product))).path("id");
        finished(job).then().body("total", equalTo(5)).body("done", equalTo(5));
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from complaint where team_id = ? and tags <> '{}'",
                                foreign))
                .isZero();
    }

    @Test
    void named_complaints_that_the_caller_may_not_see_are_refused_one_by_one() {
        UUID own = UUID.randomUUID();
        team(own, "lead-" + own);
        ManyComplaints.create(1, product, "REGISTERED", own);
        ManyComplaints.create(1, product, "REGISTERED", UUID.randomUUID());
        List<UUID> ids = new java.util.ArrayList<>(ManyComplaints.ids(product));
        UUID nobody = UUID.randomUUID();
        ids.add(nobody);
        String job =
                start("lead-" + own, Roles.SUPERVISOR, Map.of("action", tag(), "ids", ids))
                        .path("id");
        finished(job).then().body("done", equalTo(1)).body("refused", equalTo(2));
        Api.as("lead-" + own, Roles.SUPERVISOR)
                .header("Accept-Language", "ar")
                .get(PATH + "/" + job + "/items?result=REFUSED")
                .then()
                .body("items", hasSize(2))
                .body("items.code", hasItem("forbidden"))
                .body(
                        "items.find { it.complaintId == '" + nobody + "' }.code",
                        equalTo("not-found"))
                .body("items.find { it.code == 'forbidden' }.detail", startsWith("ليس لديك"));
        Api.as("lead-" + UUID.randomUUID(), Roles.SUPERVISOR)
                .get(PATH + "/" + job)
                .then()
                .statusCode(403);
    }

    @Test
    void complaints_without_an_answer_are_not_closed_and_the_results_say_why() {
        ManyComplaints.create(30, product, "RESPONDED", null);
        ManyComplaints.create(20, product, "INVESTIGATING", null);
        ManyComplaints.create(10, product, "CLOSED", null);
        String job =
                start(
                                "manager",
                                Roles.OPERATIONS_MANAGER,
                                Map.of(
                                        "action",
                                        Map.of("type", "CLOSE", "note", "cleared"),
                                        "filter",
                                        Map.of("product", product)))
                        .path("id");
        finished(job)
                .then()
                .body("done", equalTo(30))
                .body("unchanged", equalTo(10))
                .body("refused", equalTo(20));
        Response page =
                Api.as("manager", Roles.OPERATIONS_MANAGER)
                        .get(PATH + "/" + job + "/items?result=REFUSED&limit=15");
        page.then()
                .body("items", hasSize(15))
                .body("items.code", everyItem(equalTo("complaint-move-refused")))
                .body("items[0].detail", containsString("INVESTIGATING"));
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get(
                        PATH
                                + "/"
                                + job
                                + "/items?result=REFUSED&limit=15&cursor="
                                + page.path("nextCursor"))
                .then()
                .body("items", hasSize(5))
                .body("nextCursor", nullValue());
        String csv =
                Api.as("manager", Roles.OPERATIONS_MANAGER)
                        .accept("text/csv")
                        .get(PATH + "/" + job + "/items")
                        .then()
                        .statusCode(200)
                        .header("Content-Type", "text/csv;charset=UTF-8")
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(61).first().asString().startsWith("complaintId,reference");
        UUID closed = UUID.fromString(doneItem(job));
        assertThat(OutboxRows.types(closed)).containsExactly(ComplaintClosed.TYPE);
    }

    @Test
    void an_agent_gets_complaints_with_their_team_and_those_that_they_have_stay() {
        UUID agent = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        ManyComplaints.run(
                "insert into directory_agent values (?, ?, ?, true, now())",
                agent,
                "a" + agent,
                team);
        ManyComplaints.create(6, product, "REGISTERED", null);
        Map<String, Object> request =
                Map.of(
                        "action",
                        Map.of("type", "ASSIGN", "agentId", agent, "reason", "campaign"),
                        "filter",
                        Map.of("product", product, "status", "REGISTERED"));
        finished(start("manager", Roles.OPERATIONS_MANAGER, request).path("id"))
                .then()
                .body("done", equalTo(6));
        finished(start("manager", Roles.OPERATIONS_MANAGER, request).path("id"))
                .then()
                .body("unchanged", equalTo(6))
                .body("done", equalTo(0));
        UUID one = ManyComplaints.ids(product).get(0);
        assertThat(OutboxRows.types(one)).containsExactly(ComplaintAssigned.TYPE);
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from complaint where agent_id = ? and team_id = ?",
                                agent,
                                team))
                .isEqualTo(6);
    }

    @Test
    void a_dry_run_says_what_would_become_of_each_and_changes_nothing() {
        ManyComplaints.create(7, product, "RESPONDED", null);
        ManyComplaints.create(5, product, "REGISTERED", null);
        String job =
                start(
                                "manager",
                                Roles.OPERATIONS_MANAGER,
                                Map.of(
                                        "action",
                                        Map.of("type", "CLOSE"),
                                        "filter",
                                        Map.of("product", product),
                                        "dryRun",
                                        true))
                        .path("id");
        finished(job)
                .then()
                .body("dryRun", equalTo(true))
                .body("done", equalTo(7))
                .body("refused", equalTo(5));
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from complaint where product = ? and status = 'CLOSED'",
                                product))
                .isZero();
        assertThat(OutboxRows.of(UUID.fromString(doneItem(job)))).isEmpty();
    }

    @Test
    void what_another_replica_has_claimed_is_passed_over_and_done_when_it_dies()
            throws SQLException {
        ManyComplaints.create(80, product, "REGISTERED", null);
        UUID job = UUID.randomUUID();
        try (Connection otherReplica = ManyComplaints.connect()) {
            prepare(job, otherReplica, 30);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get(job.toString()).<Integer>path("done") == 50);
            get(job.toString()).then().body("state", equalTo("RUNNING"));
            otherReplica.rollback();
            otherReplica.setAutoCommit(true);
        }
        finished(job.toString()).then().body("done", equalTo(80)).body("failed", equalTo(0));
        assertThat(
                        ManyComplaints.number(
                                """
                                select count(*) from complaint_timeline t join complaint c on c.id = t.complaint_id
                                where c.product = ? and t.type = 'CHANGED'
                                """,
                                product))
                .isEqualTo(80);
    }

    @Test
    void a_job_goes_on_after_a_crash_without_doing_anything_twice() {
        ManyComplaints.create(40, product, "REGISTERED", null);
        UUID job = UUID.randomUUID();
        insertJob(job, 40, 15);
        ManyComplaints.run(
                """
                insert into bulk_action_item (job_id, seq, complaint_id, result, arguments, at)
                select ?, n, id, case when n <= 15 then 'DONE' end, case when n <= 15 then '{}'::text[] end,
                    case when n <= 15 then now() end
                from (select id, row_number() over (order by id) n from complaint where product = ?) c
                """,
                job,
                product);
        ManyComplaints.run(
                "update bulk_action set selected = true, state = 'RUNNING' where id = ?", job);
        finished(job.toString()).then().body("done", equalTo(40)).body("total", equalTo(40));
        assertThat(tagged(product)).isEqualTo(25);
    }

    @Test
    void a_cancelled_job_stops_and_its_figures_stay() throws SQLException {
        ManyComplaints.create(60, product, "REGISTERED", null);
        UUID job = UUID.randomUUID();
        try (Connection otherReplica = ManyComplaints.connect()) {
            prepare(job, otherReplica, 20);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get(job.toString()).<Integer>path("done") == 40);
            Api.as("manager", Roles.OPERATIONS_MANAGER)
                    .post(PATH + "/" + job + "/cancellation")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("CANCELLED"))
                    .body("done", equalTo(40));
            otherReplica.rollback();
            otherReplica.setAutoCommit(true);
        }
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .post(PATH + "/" + job + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("bulk-action-not-running"));
        assertThat(tagged(product)).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|action",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]}}|filter",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]},\"filter\":{}}|filter",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]},\"all\":true,\"filter\":{\"tag\":\"b\"}}|all",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]},\"ids\":[]}|ids",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]},\"ids\":[\"0190c3f0-0000-7000-8000-000000000001\"],\"all\":true}|ids",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]},\"filter\":{\"colour\":\"red\"}}|filter.colour",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"]},\"filter\":{\"status\":\"LOST\"}}|filter.status",
                "{\"action\":{\"type\":\"TAG\"},\"all\":true}|action.add",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"a\"],\"remove\":[\"a\"]},\"all\":true}|action.remove",
                "{\"action\":{\"type\":\"TAG\",\"add\":[\"\"]},\"all\":true}|action.add[0]",
                "{\"action\":{\"type\":\"ASSIGN\"},\"all\":true}|action.agentId",
                "{\"action\":{\"type\":\"ASSIGN\",\"agentId\":\"0190c3f0-0000-7000-8000-000000000001\"},\"all\":true}|action.agentId",
                "{\"action\":{\"type\":\"CLOSE\",\"add\":[\"a\"]},\"all\":true}|action.add",
                "{\"action\":{\"type\":\"DELETE\"},\"all\":true}|action.type"
            })
    void a_request_that_does_not_say_what_is_meant_is_refused_by_field(String body, String field) {
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", endsWith(field))
                .body("violations[0].message", notNullValue());
    }

    @Test
    void more_than_ten_thousand_ids_are_too_many() {
        Map<String, Object> request =
                Map.of("action", tag(), "ids", Collections.nCopies(10_001, UUID.randomUUID()));
        start("manager", Roles.OPERATIONS_MANAGER, request)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("ids"));
    }

    @Test
    void a_repeated_request_starts_one_job() {
        Map<String, Object> request = tag(Map.of("product", product));
        String key = UUID.randomUUID().toString();
        String first = startOnce(key, request).path("id");
        startOnce(key, request)
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        startOnce(key, tag(Map.of("product", "another"))).then().statusCode(422);
    }

    private static Response startOnce(String key, Map<String, Object> request) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER)
                .header("Idempotency-Key", key)
                .body(request)
                .post(PATH);
    }

    private static Response start(String user, String role, Map<String, Object> request) {
        return Api.as(user, role).body(request).post(PATH);
    }

    private static Map<String, Object> tag(Map<String, Object> filter) {
        return Map.of("action", tag(), "filter", filter);
    }

    private static Map<String, Object> tag() {
        return Map.of("type", "TAG", "add", List.of("recall", "استدعاء"));
    }

    private static Response finished(String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !get(id).path("state").equals("RUNNING"));
        return get(id);
    }

    private static Response get(String id) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER).get(PATH + "/" + id);
    }

    private static String doneItem(String job) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get(PATH + "/" + job + "/items?result=DONE&limit=1")
                .path("items[0].complaintId");
    }

    private static long tagged(String product) {
        return ManyComplaints.number(
                "select count(*) from complaint where product = ? and cardinality(tags) > 0",
                product);
    }

    private static void team(UUID team, String supervisor) {
        ManyComplaints.run(
                "insert into directory_team values (?, array[?], now())", team, supervisor);
    }

    /** A job whose last items another replica works on. */
    private void prepare(UUID job, Connection otherReplica, int claimed) throws SQLException {
        int total = ManyComplaints.ids(product).size();
        insertJob(job, total, 0);
        ManyComplaints.run(
                """
                insert into bulk_action_item (job_id, seq, complaint_id)
                select ?, row_number() over (order by id), id from complaint where product = ?
                """,
                job,
                product);
        otherReplica.setAutoCommit(false);
        try (PreparedStatement claim =
                otherReplica.prepareStatement(
                        "select 1 from bulk_action_item where job_id = ? and seq > ? for update")) {
            claim.setObject(1, job);
            claim.setInt(2, total - claimed);
            claim.executeQuery();
        }
        ManyComplaints.run(
                "update bulk_action set selected = true, state = 'RUNNING' where id = ?", job);
    }

    /** Not running yet, so that the test can prepare its items. */
    private static void insertJob(UUID job, int total, int done) {
        ManyComplaints.run(
                """
                insert into bulk_action (id, action, parameters, selection, rights, dry_run, state, selected, total, done,
                    unchanged, refused, failed, requested_by, requested_at, started_at)
                values (?, 'TAG', '{"add": ["recall"], "remove": []}', '{}',
                    '{"user": "manager", "everything": true, "supervisor": false, "agent": false, "teams": []}',
                    false, 'FAILED', true, ?, ?, 0, 0, 0, 'manager', now(), now())
                """,
                job,
                total,
                done);
    }
}
