package io.mushrif.complaints.problemgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.complaints.ManyComplaints;
import io.mushrif.contracts.complaint.ComplaintResolved;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ProblemGroupApiTest {

    private static final String PATH = "/api/v1/problem-groups";

    private static final Map<String, Object> SOLUTION =
            Map.of(
                    "outcome",
                    "UPHELD",
                    "response",
                    Map.of("en", "The outage is over.", "ar", "انتهى الانقطاع."),
                    "remedy",
                    Map.of(
                            "type",
                            "GOODWILL",
                            "redress",
                            Map.of("amount", 25.50, "currency", "SAR")),
                    "recourse",
                    Map.of("kind", "OMBUDSMAN", "until", "2027-05-22"),
                    "article",
                    "KB-17");

    private final String product = "P" + UUID.randomUUID();

    @Test
    void all_customers_of_an_incident_get_one_answer_each_in_their_own_language() {
        ManyComplaints.create(40, product, "INVESTIGATING", null);
        ManyComplaints.create(2, product, "CLOSED", null);
        List<UUID> ids = ManyComplaints.ids(product);
        ManyComplaints.run("update complaint set language = 'en' where id = ?", open().get(0));
        String group = create();
        add(group, open())
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("members", equalTo(40))
                .body("membersByStatus.INVESTIGATING", equalTo(40))
                .body("waitingForSolution", equalTo(0));
        assertThat(ids).hasSize(42);

        String job = solve(group, 1, SOLUTION);
        finished(job)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("action", equalTo("SOLVE"))
                .body("done", equalTo(40))
                .body("refused", equalTo(0));
        manager()
                .get(PATH + "/" + group)
                .then()
                .body("state", equalTo("SOLVED"))
                .body("membersByStatus.RESPONDED", equalTo(40))
                .body("solution.response.ar", equalTo("انتهى الانقطاع."))
                .body("solution.recourse.until", equalTo("2027-05-22"))
                .body("bulkAction", containsString(job));
        UUID english = firstWith("en");
        UUID arabic = firstWith("ar");
        complaint(english)
                .body("response", equalTo("The outage is over."))
                .body("remedy.redress.currency", equalTo("SAR"))
                .body("recourse.until", equalTo("2027-05-22"));
        complaint(arabic).body("response", equalTo("انتهى الانقطاع."));
        assertThat(OutboxRows.types(arabic)).containsExactly(ComplaintResolved.TYPE);
        manager()
                .get("/api/v1/complaints/" + arabic + "/timeline")
                .then()
                .body("items.type", hasItem("RESOLVED"))
                .body("items.find { it.type == 'RESOLVED' }.actor", equalTo("manager"))
                .body("items.find { it.type == 'RESOLVED' }.details.bulkAction", equalTo(job))
                .body("items.find { it.type == 'RESOLVED' }.details.problemGroup", equalTo(group))
                .body("items.find { it.type == 'RESOLVED' }.details.article", equalTo("KB-17"))
                .body("items.find { it.type == 'LINKED' }.details.problemGroup", equalTo(group));
    }

    @Test
    void each_customer_gets_the_solution_as_a_letter_and_nobody_unknown_does() {
        String mailed = complaintOf(Map.of("name", "Jane", "email", "jane@example.com"));
        String printed = complaintOf(Map.of("name", "سارة"));
        String unknown = ApiSteps.register(Map.of("language", "ar")).path("id");
        String group = create();
        add(
                        group,
                        List.of(
                                UUID.fromString(mailed),
                                UUID.fromString(printed),
                                UUID.fromString(unknown)))
                .statusCode(200);
        finished(solve(group, 1, SOLUTION)).then().body("done", equalTo(3));
        letters(mailed)
                .body("items.kind", contains("FINAL_RESPONSE"))
                .body("items.channel", contains("EMAIL"));
        letters(printed)
                .body("items.kind", contains("FINAL_RESPONSE"))
                .body("items.channel", contains("LETTER"));
        letters(unknown).body("items", hasSize(0));
        assertThat(ApiSteps.timeline(mailed)).endsWith("RESOLVED", "LETTER_SENT");
    }

    private static String complaintOf(Map<String, String> customer) {
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .body(customer)
                        .post("/api/v1/customers")
                        .path("id");
        return ApiSteps.register(Map.of("customerId", id, "language", "ar")).path("id");
    }

    private static ValidatableResponse letters(String complaint) {
        return manager().get("/api/v1/complaints/" + complaint + "/letters").then().statusCode(200);
    }

    @Test
    void members_that_come_later_wait_for_the_same_solution_and_get_it_on_request() {
        ManyComplaints.create(3, product, "REGISTERED", null);
        String group = create();
        add(group, open());
        finished(solve(group, 1, SOLUTION)).then().body("done", equalTo(3));
        ManyComplaints.create(2, product, "ACKNOWLEDGED", null);
        add(group, open()).body("members", equalTo(5)).body("waitingForSolution", equalTo(2));
        manager()
                .get(PATH + "/" + group + "/members?awaitsResponse=true")
                .then()
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("ACKNOWLEDGED")));
        manager()
                .header("If-Match", "\"1\"")
                .body(Map.of())
                .post(PATH + "/" + group + "/solution")
                .then()
                .statusCode(412);
        finished(solve(group, 3, Map.of()))
                .then()
                .body("total", equalTo(2))
                .body("done", equalTo(2));
        manager().get(PATH + "/" + group).then().body("waitingForSolution", equalTo(0));
        complaint(open().isEmpty() ? ManyComplaints.ids(product).get(4) : open().get(0))
                .body("outcome", equalTo("UPHELD"));
    }

    @Test
    void a_member_with_an_unanswered_point_stays_and_the_result_says_why() {
        ManyComplaints.create(30, product, "INVESTIGATING", null);
        String group = create();
        UUID withPoint = open().get(7);
        ManyComplaints.run(
                "insert into complaint_part (complaint_id, number, text, created_at) values (?, 1, 'x', now())",
                withPoint);
        add(group, open());
        String job = solve(group, 1, SOLUTION);
        finished(job).then().body("done", equalTo(29)).body("refused", equalTo(1));
        manager()
                .get("/api/v1/complaint-bulk-actions/" + job + "/items?result=REFUSED")
                .then()
                .body("items[0].complaintId", equalTo(withPoint.toString()))
                .body("items[0].code", equalTo("parts-unanswered"));
        manager().get(PATH + "/" + group).then().body("waitingForSolution", equalTo(1));
    }

    @Test
    void a_complaint_is_in_one_group_only_and_can_be_taken_out() {
        ManyComplaints.create(2, product, "REGISTERED", null);
        String first = create();
        String second = create();
        UUID one = open().get(0);
        add(first, List.of(one));
        add(first, List.of(one)).statusCode(200).body("members", equalTo(1));
        add(second, open()).statusCode(409).body("code", equalTo("in-another-group"));
        manager().get(PATH + "/" + second).then().body("members", equalTo(0));
        manager().delete(PATH + "/" + first + "/members/" + one).then().statusCode(428);
        manager()
                .header("If-Match", "\"2\"")
                .delete(PATH + "/" + first + "/members/" + one)
                .then()
                .statusCode(200)
                .body("members", equalTo(0));
        manager()
                .header("If-Match", "\"3\"")
                .delete(PATH + "/" + first + "/members/" + one)
                .then()
                .statusCode(404);
        add(second, open()).statusCode(200).body("members", equalTo(2));
    }

    @Test
    void who_may_not_see_a_complaint_cannot_put_it_into_a_group_nor_see_it_there() {
        UUID team = UUID.randomUUID();
        String lead = "lead-" + team;
        ManyComplaints.run("insert into directory_team values (?, array[?], now())", team, lead);
        ManyComplaints.create(1, product, "REGISTERED", team);
        ManyComplaints.create(1, product, "REGISTERED", UUID.randomUUID());
        String group = create();
        as(lead, Roles.SUPERVISOR)
                .body(Map.of("complaintIds", open()))
                .post(PATH + "/" + group + "/members")
                .then()
                .statusCode(403);
        add(group, open());
        as(lead, Roles.SUPERVISOR)
                .get(PATH + "/" + group + "/members")
                .then()
                .body("items", hasSize(1))
                .body("items[0].teamId", equalTo(team.toString()));
        as(lead, Roles.SUPERVISOR).get(PATH + "/" + group).then().body("members", equalTo(2));
    }

    @Test
    void a_group_is_listed_and_corrected() {
        String group = create();
        manager()
                .get(PATH + "?product=" + product + "&state=OPEN")
                .then()
                .body("items.id", equalTo(List.of(group)))
                .body("items[0].members", equalTo(0))
                .body("nextCursor", nullValue());
        manager()
                .body(Map.of("category", "Outage"))
                .patch(PATH + "/" + group)
                .then()
                .statusCode(428);
        manager()
                .header("If-Match", "\"0\"")
                .body(Map.of("category", "Outage"))
                .patch(PATH + "/" + group)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("category", equalTo("Outage"))
                .body("title.ar", equalTo("انقطاع"));
    }

    @Test
    void what_is_missing_is_named() {
        manager().body("{}").post(PATH).then().statusCode(400).body(field(), equalTo("title"));
        String group = create();
        manager()
                .body(Map.of("complaintIds", List.of(UUID.randomUUID())))
                .post(PATH + "/" + group + "/members")
                .then()
                .statusCode(400)
                .body(field(), equalTo("complaintIds[0]"));
        manager()
                .header("If-Match", "*")
                .body("{}")
                .post(PATH + "/" + group + "/solution")
                .then()
                .statusCode(400)
                .body(field(), equalTo("outcome"));
        manager()
                .header("If-Match", "*")
                .body(Map.of("outcome", "UPHELD", "response", Map.of("ar", "انتهى")))
                .post(PATH + "/" + group + "/solution")
                .then()
                .statusCode(400)
                .body(field(), equalTo("response.en"));
    }

    private static String field() {
        return "violations[0].field";
    }

    private String create() {
        return manager()
                .body(Map.of("title", Map.of("en", "Outage", "ar", "انقطاع"), "product", product))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString(PATH))
                .body("id", notNullValue())
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse add(String group, List<UUID> complaints) {
        return manager()
                .body(Map.of("complaintIds", complaints))
                .post(PATH + "/" + group + "/members")
                .then();
    }

    private static String solve(String group, int version, Map<String, Object> solution) {
        return manager()
                .header("If-Match", "\"" + version + "\"")
                .body(solution)
                .post(PATH + "/" + group + "/solution")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/complaint-bulk-actions/"))
                .extract()
                .path("id");
    }

    private static Response finished(String job) {
        String path = "/api/v1/complaint-bulk-actions/" + job;
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !manager().get(path).path("state").equals("RUNNING"));
        return manager().get(path);
    }

    private static ValidatableResponse complaint(UUID id) {
        return manager().get("/api/v1/complaints/" + id).then();
    }

    private List<UUID> open() {
        return ManyComplaints.ask(
                        "select id from complaint where product = ? and status not in ('CLOSED', 'RESPONDED') order by id",
                        product)
                .stream()
                .map(UUID.class::cast)
                .toList();
    }

    private UUID firstWith(String language) {
        return (UUID)
                ManyComplaints.ask(
                                "select id from complaint where product = ? and language = ? and status = 'RESPONDED'",
                                product,
                                language)
                        .get(0);
    }

    private static RequestSpecification manager() {
        return as("manager", Roles.OPERATIONS_MANAGER);
    }

    private static RequestSpecification as(String user, String role) {
        return Api.as(user, role);
    }
}
