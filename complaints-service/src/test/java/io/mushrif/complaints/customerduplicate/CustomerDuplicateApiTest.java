package io.mushrif.complaints.customerduplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustomerDuplicateApiTest {

    private static final String DUPLICATES = "/api/v1/customer-duplicates";
    private static final String RUNS = "/api/v1/customer-duplicate-runs";

    private final String phone =
            "+96655" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void a_new_record_of_a_known_person_is_proposed() {
        String one = register("محمد العتيبي", phone, email);
        String other = register("Mohammed Al-Otaibi", phone, null);
        Response proposed = proposed(one);
        proposed.then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].score", greaterThan(0.9f))
                .body("items[0].reasons.code", hasItems("PHONE_SAME", "NAME_SOUND"))
                .body("items[0].customers.id", hasItems(one, other));
    }

    @Test
    void who_shares_a_number_only_is_not_proposed() {
        String one = register("محمد العتيبي", phone, email);
        register("سارة العتيبي", phone, null);
        idle();
        assertThat(open(one).<List<?>>path("items")).isEmpty();
    }

    @Test
    void a_dismissed_pair_is_not_proposed_again() {
        String one = register("محمد العتيبي", phone, email);
        register("Mohammed Al-Otaibi", phone, null);
        String id = proposed(one).path("items[0].id");
        String tag = lead().get(DUPLICATES + "/" + id).header("ETag");
        lead().body("{}").post(DUPLICATES + "/" + id + "/dismissal").then().statusCode(428);
        lead().header("If-Match", tag)
                .body(Map.of("reason", "father and son"))
                .post(DUPLICATES + "/" + id + "/dismissal")
                .then()
                .statusCode(200)
                .body("status", equalTo("DISMISSED"))
                .body("reason", equalTo("father and son"))
                .body("decidedBy", equalTo("lead"));
        lead().header("If-Match", "*")
                .body("{}")
                .post(DUPLICATES + "/" + id + "/dismissal")
                .then()
                .statusCode(409)
                .body("code", equalTo("duplicate-decided"));
        agent().header("If-Match", "*")
                .body(Map.of("name", "محمد عبدالله العتيبي"))
                .patch("/api/v1/customers/" + one)
                .then()
                .statusCode(200);
        idle();
        assertThat(open(one).<List<?>>path("items")).isEmpty();
        lead().get(DUPLICATES + "?status=DISMISSED&customerId=" + one)
                .then()
                .body("items.id", hasItems(id));
    }

    @Test
    void a_proposal_is_withdrawn_when_the_records_differ_after_all() {
        String one = register("محمد العتيبي", phone, email);
        register("Mohammed Al-Otaibi", phone, null);
        proposed(one);
        agent().header("If-Match", "*")
                .body(Map.of("name", "سارة العتيبي"))
                .patch("/api/v1/customers/" + one)
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(open(one).<List<?>>path("items")).isEmpty());
    }

    @Test
    void a_run_over_all_customers_finds_what_was_there_before() {
        String one = register("محمد العتيبي", phone, email);
        String other = register("Mohammed Al-Otaibi", phone, null);
        proposed(one);
        ManyComplaints.run(
                "delete from customer_duplicate where ? in (one_id, other_id)",
                UUID.fromString(one));
        String run =
                Api.as("manager", Roles.OPERATIONS_MANAGER)
                        .post(RUNS)
                        .then()
                        .statusCode(202)
                        .header("Location", containsString(RUNS + "/"))
                        .extract()
                        .path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                lead().get(RUNS + "/" + run)
                                        .then()
                                        .body("state", equalTo("COMPLETED"))
                                        .body("total", greaterThan(1))
                                        .body("compared", greaterThan(0))
                                        .body("proposed", greaterThan(0)));
        open(one).then().body("items[0].customers.id", hasItems(one, other));
    }

    @Test
    void agents_do_not_decide_on_duplicates() {
        agent().get(DUPLICATES).then().statusCode(403);
        agent().post(RUNS).then().statusCode(403);
    }

    private static Response proposed(String customer) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> open(customer), found -> !found.<List<?>>path("items").isEmpty());
    }

    private static void idle() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                ManyComplaints.number("select count(*) from customer_match_queue")
                                        == 0);
    }

    private static Response open(String customer) {
        return lead().get(DUPLICATES + "?status=OPEN&customerId=" + customer);
    }

    private static String register(String name, String phone, String email) {
        Map<String, String> body =
                email == null
                        ? Map.of("name", name, "phone", phone)
                        : Map.of("name", name, "phone", phone, "email", email);
        return agent().body(body)
                .post("/api/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification lead() {
        return Api.as("lead", Roles.SUPERVISOR);
    }

    private static RequestSpecification agent() {
        return Api.as("agent", Roles.AGENT);
    }
}
