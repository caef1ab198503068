package io.mushrif.complaints.customermerge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.complaints.customer.MovesWithCustomer;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.customer.CustomerMergeUndone;
import io.mushrif.contracts.customer.CustomerMerged;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustomerMergeApiTest {

    private static final String CUSTOMERS = "/api/v1/customers/";
    private static final String MERGES = "/api/v1/customer-merges/";

    /** What is written about erasures, exports, campaigns and the log of consents. */
    private static final Set<String> NOT_IN_THIS_TEST =
            Set.of("customer_erasure", "customer_export", "outreach_recipient", "consent_entry");

    private final String unique = UUID.randomUUID().toString();
    private final String phone =
            "+96655" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);

    @Test
    void every_table_with_a_customer_is_declared() {
        TreeSet<String> declared = new TreeSet<>();
        for (InstanceHandle<MovesWithCustomer> bean :
                Arc.container().listAll(MovesWithCustomer.class)) {
            MovesWithCustomer feature = bean.get();
            feature.tables().forEach(table -> declared.add(table.name()));
            declared.addAll(feature.staying());
        }
        assertThat(declared).containsExactlyElementsOf(new TreeSet<>(tablesWithCustomer()));
    }

    @Test
    void a_merge_is_previewed_and_then_does_what_was_shown() {
        String survivor = person("محمد العتيبي", phone, null);
        String absorbed = person("Mohammed Alotaibi", phone, unique + "@example.org");
        Map<String, Object> request =
                Map.of("into", survivor, "fromAbsorbed", List.of("NAME", "LANGUAGE"));
        Response preview = lead().body(request).post(CUSTOMERS + absorbed + "/merge/preview");
        preview.then()
                .statusCode(200)
                .body("survivorId", equalTo(survivor))
                .body("absorbedId", equalTo(absorbed))
                .body("merged.name", equalTo("Mohammed Alotaibi"))
                .body("merged.phone", equalTo(phone))
                .body("merged.email", equalTo(unique + "@example.org"))
                .body("conflicts", hasSize(1))
                .body("conflicts[0].field", equalTo("name"))
                .body("conflicts[0].survivor", equalTo("محمد العتيبي"))
                .body("conflicts[0].chosen", equalTo("Mohammed Alotaibi"))
                .body("moving.complaints", equalTo(1))
                .body("moving.interactions", equalTo(1))
                .body("moving.contacts", equalTo(1))
                .body("moving.externalIds", equalTo(1))
                .body("moving.notes", equalTo(1))
                .body("moving.vulnerabilities", equalTo(1))
                .body("staying.contacts", equalTo(1));
        Response merge = merge(absorbed, request);
        merge.then()
                .statusCode(201)
                .header("Location", containsString(MERGES))
                .header("ETag", notNullValue())
                .body("survivorId", equalTo(survivor))
                .body("moved", equalTo(preview.<Map<String, Integer>>path("moving")));
        lead().get(CUSTOMERS + survivor)
                .then()
                .body("name", equalTo("Mohammed Alotaibi"))
                .body("email", equalTo(unique + "@example.org"));
        lead().get(CUSTOMERS + survivor + "/external-ids")
                .then()
                .body("items.externalId", containsInAnyOrder("x-" + absorbed, "x-" + survivor));
        lead().get("/api/v1/interactions?customerId=" + survivor).then().body("items", hasSize(2));
        assertThat(OutboxRows.types(UUID.fromString(survivor))).contains(CustomerMerged.TYPE);
        lead().get(CUSTOMERS + survivor + "/history")
                .then()
                .body("items.field", hasItems("merged", "name", "mergedInto"));
    }

    @Test
    void the_absorbed_customer_leads_to_the_survivor_and_is_not_changed_any_more() {
        String survivor = person("A", phone, null);
        String absorbed = person("B", phone, null);
        merge(survivor, Map.of("from", absorbed)).then().statusCode(201);
        lead().redirects()
                .follow(false)
                .get(CUSTOMERS + absorbed)
                .then()
                .statusCode(307)
                .header("Location", endsWith(CUSTOMERS + survivor));
        lead().get(CUSTOMERS + absorbed).then().statusCode(200).body("id", equalTo(survivor));
        lead().header("If-Match", "*")
                .body(Map.of("name", "C"))
                .patch(CUSTOMERS + absorbed)
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-merged"))
                .body("detail", containsString(survivor));
        crm().body(interaction(absorbed))
                .post("/api/v1/interactions")
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("merged-customer"))
                .body("violations[0].message", containsString(survivor));
        lead().queryParam("phone", phone)
                .get("/api/v1/customers")
                .then()
                .body("items.id", contains(survivor));
        merge(absorbed, Map.of("into", person("D", phone, null)))
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-merged"));
    }

    @Test
    void merge_and_undo_leave_the_database_byte_for_byte_as_before() {
        String one = person("محمد العتيبي", phone, null);
        String other = person("Mohammed Alotaibi", phone, unique + "@example.org");
        verify(other);
        consent(one, "MARKETING");
        consent(other, "MARKETING");
        consent(other, "RESEARCH");
        for (String customer : List.of(one, other)) {
            ManyComplaints.run(
                    """
                    insert into contact_preference (customer_id, version, channels, do_not_contact, changed_by, changed_at)
                    values (?, 0, '{EMAIL}', false, 'crm', now())
                    """,
                    UUID.fromString(customer));
            ManyComplaints.run(
                    """
                    insert into survey_mail (invitation_id, reminder, customer_id, state, attempts, at, expires_at, created_at)
                    values (gen_random_uuid(), false, ?, 'SENT', 1, now(), now() + interval '14 days', now())
                    """,
                    UUID.fromString(customer));
        }
        ManyComplaints.run(
                "insert into legal_hold (customer_id, version, reason, set_by, set_at) values (?, 0, 'court', 'lead', now())",
                UUID.fromString(other));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> idle() && !rows("customer_duplicate", one, other).isEmpty());
        for (Map<String, Object> direction :
                List.<Map<String, Object>>of(
                        Map.of("into", other, "fromAbsorbed", List.of("NAME", "PHONE")),
                        Map.of(
                                "from",
                                other,
                                "fromAbsorbed",
                                List.of("NAME", "EMAIL", "LANGUAGE")))) {
            Map<String, List<Object>> before = dump(one, other);
            assertThat(before)
                    .allSatisfy(
                            (table, rows) -> {
                                if (!NOT_IN_THIS_TEST.contains(table)) {
                                    assertThat(rows).as(table).isNotEmpty();
                                }
                            });
            Response merged = merge(one, direction);
            merged.then().statusCode(201);
            assertThat(dump(one, other)).isNotEqualTo(before);
            undo(merged)
                    .then()
                    .statusCode(200)
                    .body("undoneBy", equalTo("lead"))
                    .body("stayed", anEmptyMap());
            assertThat(dump(one, other)).isEqualTo(before);
            assertThat(OutboxRows.types(UUID.fromString(merged.path("survivorId"))))
                    .contains(CustomerMergeUndone.TYPE);
        }
    }

    @Test
    void what_was_changed_or_came_after_the_merge_stays_with_the_survivor_and_is_told() {
        String survivor = person("A", phone, null);
        String absorbed = person("B", phone, unique + "@example.org");
        String complaint =
                ManyComplaints.ask(
                                "select cast(id as text) from complaint where customer_id = ?",
                                UUID.fromString(absorbed))
                        .get(0)
                        .toString();
        Response merged =
                merge(survivor, Map.of("from", absorbed, "fromAbsorbed", List.of("NAME")));
        merged.then().statusCode(201);
        ManyComplaints.run(
                "update complaint set version = version + 1 where id = ?",
                UUID.fromString(complaint));
        lead().body(Map.of("text", "came later"))
                .post(CUSTOMERS + survivor + "/notes")
                .then()
                .statusCode(201);
        lead().header("If-Match", "*")
                .body(Map.of("name", "C"))
                .patch(CUSTOMERS + survivor)
                .then()
                .statusCode(200);
        undo(merged)
                .then()
                .statusCode(200)
                .body("stayed.complaints", equalTo(1))
                .body("stayed.notes", equalTo(1))
                .body("stayed.name", equalTo(1));
        lead().get(CUSTOMERS + survivor).then().body("name", equalTo("C"));
        lead().get(CUSTOMERS + absorbed)
                .then()
                .body("id", equalTo(absorbed))
                .body("name", equalTo("B"));
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from complaint where customer_id = ?",
                                UUID.fromString(survivor)))
                .isEqualTo(2);
        undo(merged).then().statusCode(409).body("code", equalTo("customer-merge-undone"));
    }

    @Test
    void who_is_erased_is_erased_with_all_that_was_merged_into_them() {
        String survivor = customer("Survivor " + unique, "s" + unique + "@example.org");
        String absorbed = customer("Absorbed " + unique, "a" + unique + "@example.org");
        Response merged = merge(survivor, Map.of("from", absorbed));
        merged.then().statusCode(201);
        erase(absorbed).then().statusCode(409).body("code", equalTo("customer-merged"));
        erase(survivor).then().statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> {
                            assertThat(traces(survivor, absorbed)).isZero();
                            assertThat(OutboxRows.types(UUID.fromString(absorbed)))
                                    .contains(CustomerErased.TYPE);
                        });
        undo(merged).then().statusCode(409).body("code", equalTo("customer-merge-erased"));
        merge(survivor, Map.of("into", customer("Other " + unique, null)))
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
    }

    private static Response erase(String customer) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER)
                .header("If-Match", "*")
                .body(Map.of("reason", "asked for", "legalBasis", "REQUEST_OF_CUSTOMER"))
                .post(CUSTOMERS + customer + "/erasure");
    }

    private long traces(String one, String other) {
        return ManyComplaints.number(
                """
                select (select count(*) from customer t where to_jsonb(t)::text like ?)
                    + (select count(*) from customer_contact t where to_jsonb(t)::text like ?)
                    + (select count(*) from customer_history t where to_jsonb(t)::text like ?)
                    + (select count(*) from customer_match t where to_jsonb(t)::text like ?)
                    + (select count(*) from customer_merge_row t where to_jsonb(t)::text like ?)
                    + (select count(*) from customer where id in (?, ?) and erased_at is null)
                """,
                "%" + unique + "%",
                "%" + unique + "%",
                "%" + unique + "%",
                "%" + unique + "%",
                "%" + unique + "%",
                UUID.fromString(one),
                UUID.fromString(other));
    }

    private String customer(String name, String email) {
        Map<String, Object> body = new HashMap<>(Map.of("name", name));
        body.put("email", email);
        return crm().body(body)
                .post("/api/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void merges_are_undone_from_the_last_to_the_first() {
        String a = person("A", phone, null);
        String b = person("B", phone, null);
        String c = person("C", phone, null);
        Response first = merge(a, Map.of("into", b));
        Response second = merge(b, Map.of("into", c));
        lead().get(CUSTOMERS + a).then().body("id", equalTo(c));
        undo(first)
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-merge-not-last"))
                .body("detail", containsString(second.path("id")));
        undo(second).then().statusCode(200);
        lead().get(CUSTOMERS + a).then().body("id", equalTo(b));
        undo(first).then().statusCode(200);
        lead().get(CUSTOMERS + a).then().body("id", equalTo(a));
        lead().get("/api/v1/customer-merges?customerId=" + b)
                .then()
                .body("items.id", contains(second.<String>path("id"), first.<String>path("id")));
    }

    @Test
    void a_merge_cannot_be_undone_after_its_time_or_without_what_was_kept() {
        String a = person("A", phone, null);
        String b = person("B", phone, null);
        Response merged = merge(a, Map.of("into", b));
        UUID id = UUID.fromString(merged.path("id"));
        ManyComplaints.run(
                "update customer_merge set undo_until = merged_at - interval '1 day' where id = ?",
                id);
        undo(merged).then().statusCode(409).body("code", equalTo("customer-merge-too-old"));
        ManyComplaints.run(
                "update customer_merge set undo_until = merged_at + interval '1 day' where id = ?",
                id);
        ManyComplaints.run("delete from customer_merge_row where merge_id = ?", id);
        undo(merged).then().statusCode(409).body("code", equalTo("customer-merge-erased"));
        lead().get(CUSTOMERS + a).then().body("id", equalTo(b));
    }

    @Test
    void what_is_wrong_with_a_merge_is_named() {
        String a = person("A", phone, null);
        String b = person("B", phone, null);
        merge(a, Map.of()).then().statusCode(400).body("violations[0].field", equalTo("into"));
        merge(a, Map.of("into", b, "from", b)).then().statusCode(400);
        merge(a, Map.of("into", a))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("other-customer"));
        merge(a, Map.of("from", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("unknown-reference"));
        merge(UUID.randomUUID().toString(), Map.of("into", a)).then().statusCode(404);
        lead().body(Map.of("into", b)).post(CUSTOMERS + a + "/merge").then().statusCode(428);
        lead().header("If-Match", "\"99\"")
                .body(Map.of("into", b))
                .post(CUSTOMERS + a + "/merge")
                .then()
                .statusCode(412);
        Api.as("agent", Roles.AGENT)
                .header("If-Match", "*")
                .body(Map.of("into", b))
                .post(CUSTOMERS + a + "/merge")
                .then()
                .statusCode(403);
    }

    /** A customer with everything that belongs to one. */
    private String person(String name, String phone, String email) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("phone", phone);
        body.put("email", email);
        body.put("source", "crm");
        body.put("externalId", UUID.randomUUID().toString());
        String id =
                crm().body(body)
                        .post("/api/v1/customers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        ManyComplaints.run(
                "update customer set external_id = 'x-' || left(cast(id as text), 36) where id = ?",
                UUID.fromString(id));
        ManyComplaints.run(
                "update customer_external_id set external_id = 'x-' || cast(customer_id as text) where customer_id = ?",
                UUID.fromString(id));
        ManyComplaints.create(1, unique + id, "REGISTERED", null);
        ManyComplaints.run(
                "update complaint set customer_id = ? where product = ?",
                UUID.fromString(id),
                unique + id);
        crm().body(interaction(id)).post("/api/v1/interactions").then().statusCode(201);
        crm().body(Map.of("text", "n")).post(CUSTOMERS + id + "/notes").then().statusCode(201);
        crm().body(Map.of("driver", "HEALTH"))
                .post(CUSTOMERS + id + "/vulnerabilities")
                .then()
                .statusCode(201);
        return id;
    }

    private static void consent(String id, String purpose) {
        ManyComplaints.run(
                """
                insert into consent (customer_id, purpose, version, state, given_at, entries)
                values (?, ?, 0, 'GIVEN', now(), 1)
                """,
                UUID.fromString(id),
                purpose);
    }

    private static void verify(String id) {
        lead().get(CUSTOMERS + id + "/contacts").<List<String>>path("items.id").stream()
                .forEach(
                        contact ->
                                lead().header("If-Match", "*")
                                        .body(Map.of("verified", true))
                                        .patch(CUSTOMERS + id + "/contacts/" + contact)
                                        .then()
                                        .statusCode(200));
    }

    private static Map<String, Object> interaction(String customer) {
        return Map.of(
                "channel",
                "CALL",
                "direction",
                "INBOUND",
                "customerId",
                customer,
                "startedAt",
                "2026-03-01T09:00:00Z",
                "answeredAt",
                "2026-03-01T09:00:10Z",
                "endedAt",
                "2026-03-01T09:05:00Z");
    }

    private static Response merge(String customer, Map<String, Object> request) {
        return lead().header("If-Match", "*").body(request).post(CUSTOMERS + customer + "/merge");
    }

    private static Response undo(Response merged) {
        return lead().header("If-Match", "*").post(MERGES + merged.path("id") + "/undo");
    }

    private static boolean idle() {
        return ManyComplaints.number("select count(*) from customer_match_queue") == 0;
    }

    /** Everything that belongs to the two, but for what is derived from it and for the logs. */
    private static Map<String, List<Object>> dump(String one, String other) {
        Map<String, List<Object>> dump = new TreeMap<>();
        for (String table : tablesWithCustomer()) {
            if (!table.startsWith("customer_match") && !table.equals("customer_history")) {
                dump.put(table, rows(table, one, other));
            }
        }
        dump.put("customer", rows("customer", one, other));
        dump.put("customer_duplicate", rows("customer_duplicate", one, other));
        return dump;
    }

    private static List<Object> rows(String table, String one, String other) {
        String column =
                switch (table) {
                    case "customer" -> "id";
                    case "customer_duplicate" -> "one_id";
                    default -> "customer_id";
                };
        return ManyComplaints.ask(
                "select cast(to_jsonb(t) as text) from %s t where t.%s in (?, ?) order by 1"
                        .formatted(table, column),
                UUID.fromString(one),
                UUID.fromString(other));
    }

    private static List<String> tablesWithCustomer() {
        return ManyComplaints.ask(
                        """
                        select cast(c.table_name as text) from information_schema.columns c
                        join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace
                        where c.table_schema = 'public' and c.column_name = 'customer_id'
                            and not t.relispartition and t.relkind in ('r', 'p')
                        """)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static RequestSpecification lead() {
        return Api.as("lead", Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER);
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }
}
