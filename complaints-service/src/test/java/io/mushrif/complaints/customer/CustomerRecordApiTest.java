package io.mushrif.complaints.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.contracts.customer.CustomerChanged;
import io.mushrif.contracts.customer.CustomerRegistered;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustomerRecordApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";

    private final String unique = UUID.randomUUID().toString();

    @Test
    void the_primary_contacts_are_among_all_contacts() {
        String id = register(Map.of("email", unique + "@Example.org", "phone", "0501112222"));
        agent().get(CUSTOMERS + "/{id}/contacts", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("items", hasSize(2))
                .body("items.value", hasItems(unique + "@example.org", "+966501112222"))
                .body("items.primary", contains(true, true))
                .body("items.find { it.kind == 'EMAIL' }.given", equalTo(unique + "@Example.org"));
    }

    @Test
    void a_customer_is_found_by_a_further_contact_in_any_spelling() {
        String id = register(Map.of("email", unique + "@a.example"));
        String number = "050" + (1_000_000 + Math.abs(unique.hashCode() % 8_000_000));
        add(id, "PHONE", number.substring(0, 3) + " " + number.substring(3)).then().statusCode(201);
        add(id, "EMAIL", "Second." + unique + "@B.Example").then().statusCode(201);
        found("phone", "+966" + number.substring(1)).then().body("items.id", contains(id));
        found("email", "second." + unique.toUpperCase() + "@b.example")
                .then()
                .body("items.id", contains(id));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(
                        CustomerRegistered.TYPE, CustomerChanged.TYPE, CustomerChanged.TYPE);
        assertThat(OutboxRows.of(UUID.fromString(id)))
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain(unique));
    }

    @Test
    void a_contact_is_known_once_per_customer() {
        String id = register(Map.of());
        add(id, "EMAIL", unique + "@example.org").then().statusCode(201);
        add(id, "EMAIL", unique.toUpperCase() + "@example.org")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-exists"));
    }

    @Test
    void a_contact_is_verified_fails_and_is_right_again() {
        String id = register(Map.of("email", unique + "@example.org"));
        String contact = contacts(id).path("items[0].id");
        change(id, contact, "0", Map.of("verified", true))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("verifiedAt", notNullValue());
        change(id, contact, "1", Map.of("invalidReason", "550 no such user"))
                .then()
                .body("invalidSince", notNullValue())
                .body("invalidReason", equalTo("550 no such user"));
        change(id, contact, "2", Map.of("confirmed", true))
                .then()
                .body("confirmedAt", notNullValue())
                .body("invalidSince", nullValue());
        change(id, contact, "1", Map.of("confirmed", true)).then().statusCode(412);
        change(id, contact, "3", Map.of("confirmed", false)).then().statusCode(400);
        agent().body(Map.of("confirmed", true))
                .patch(CUSTOMERS + "/{id}/contacts/{contact}", id, contact)
                .then()
                .statusCode(428);
    }

    @Test
    void another_contact_becomes_primary_and_then_the_old_one_can_go() {
        String id = register(Map.of("email", "old." + unique + "@example.org"));
        String old = contacts(id).path("items[0].id");
        String fresh = add(id, "EMAIL", "new." + unique + "@example.org").path("id");
        remove(id, old, "1").then().statusCode(409).body("code", equalTo("primary-contact"));
        change(id, fresh, "1", Map.of("primary", true))
                .then()
                .statusCode(200)
                .body("primary", equalTo(true));
        remove(id, old, "2").then().statusCode(204).header("ETag", "\"3\"");
        agent().get(CUSTOMERS + "/" + id)
                .then()
                .body("email", equalTo("new." + unique + "@example.org"));
        found("email", "old." + unique + "@example.org").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"PHONE,12,bad-phone", "EMAIL,nobody,email", "EMAIL,a@b,email"})
    void a_contact_that_cannot_be_is_refused(String kind, String value, String code) {
        String id = register(Map.of());
        add(id, kind, value)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("value"))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void an_id_of_another_system_is_one_customers_only() {
        String id = register(Map.of("source", "crm", "externalId", "c-" + unique));
        String other = register(Map.of());
        Map<String, String> further = Map.of("source", "billing", "externalId", "b-" + unique);
        agent().body(further)
                .post(CUSTOMERS + "/{id}/external-ids", id)
                .then()
                .statusCode(201)
                .body("source", equalTo("billing"));
        agent().body(further).post(CUSTOMERS + "/{id}/external-ids", other).then().statusCode(409);
        agent().body(Map.of("name", "N", "source", "billing", "externalId", "b-" + unique))
                .post(CUSTOMERS)
                .then()
                .statusCode(409);
        agent().get(CUSTOMERS + "/{id}/external-ids", id)
                .then()
                .body("items.externalId", contains("b-" + unique, "c-" + unique));
        found("externalId", "b-" + unique).then().body("items.id", contains(id));
        agent().queryParam("source", "crm")
                .queryParam("externalId", "b-" + unique)
                .get(CUSTOMERS)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void what_is_for_leads_is_not_shown_to_agents() {
        String id = register(Map.of());
        Map<String, String> health = Map.of("driver", "HEALTH", "note", "hearing aid");
        String vulnerability =
                Api.as("lead", Roles.SUPERVISOR)
                        .body(health)
                        .post(CUSTOMERS + "/{id}/vulnerabilities", id)
                        .then()
                        .statusCode(201)
                        .body("note", equalTo("hearing aid"))
                        .body("noteFor", equalTo("LEADS"))
                        .extract()
                        .path("id");
        agent().get(CUSTOMERS + "/{id}/vulnerabilities", id)
                .then()
                .body("items[0].driver", equalTo("HEALTH"))
                .body("items[0].note", nullValue())
                .body("items[0].noteHidden", equalTo(true));
        agent().body(Map.of("driver", "LIFE_EVENT", "note", "bereaved", "noteFor", "EVERYBODY"))
                .post(CUSTOMERS + "/{id}/vulnerabilities", id)
                .then()
                .statusCode(201);
        agent().get(CUSTOMERS + "/{id}/vulnerabilities", id)
                .then()
                .body("items.note", hasItem("bereaved"));
        agent().header("If-Match", "\"2\"")
                .delete(CUSTOMERS + "/{id}/vulnerabilities/{vid}", id, vulnerability)
                .then()
                .statusCode(204);
        agent().get(CUSTOMERS + "/{id}/vulnerabilities/{vid}", id, vulnerability)
                .then()
                .body("endedBy", equalTo("agent-of-test"));
        agent().header("If-Match", "\"3\"")
                .delete(CUSTOMERS + "/{id}/vulnerabilities/{vid}", id, vulnerability)
                .then()
                .statusCode(409)
                .body("code", equalTo("vulnerability-ended"));
    }

    @Test
    void the_text_of_a_note_is_taken_out_for_good_and_the_fact_stays() {
        String id = register(Map.of());
        String note =
                agent().body(Map.of("text", "card 4111 1111 1111 1111"))
                        .post(CUSTOMERS + "/{id}/notes", id)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        RequestSpecification lead = Api.as("lead", Roles.SUPERVISOR).header("If-Match", "\"0\"");
        lead.body(Map.of("reason", "a card number"))
                .post(CUSTOMERS + "/{id}/notes/{note}/redaction", id, note)
                .then()
                .statusCode(200)
                .body("text", nullValue())
                .body("redactedBy", equalTo("lead"));
        agent().get(CUSTOMERS + "/{id}/notes", id)
                .then()
                .body("items[0].redactionReason", equalTo("a card number"));
        assertThatThrownBy(
                        () ->
                                ManyComplaints.run(
                                        "update customer_note set text = 'again' where id = ?",
                                        UUID.fromString(note)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void the_history_says_who_changed_what_and_cannot_be_rewritten() {
        String id = register(Map.of("phone", "0501112222"));
        agent().header("If-Match", "\"0\"")
                .body(Map.of("name", "N2", "phone", "0501112222", "language", "en"))
                .patch(CUSTOMERS + "/" + id)
                .then()
                .statusCode(200);
        Response page = Api.as("lead", Roles.SUPERVISOR).get(CUSTOMERS + "/{id}/history", id);
        page.then()
                .body("items", hasSize(2))
                .body("items.actor", hasItem("agent-of-test"))
                .body("items.find { it.field == 'name' }.before", equalTo("N"))
                .body("items.find { it.field == 'name' }.after", equalTo("N2"))
                .body("items.find { it.field == 'language' }.after", equalTo("en"));
        assertThatThrownBy(
                        () ->
                                ManyComplaints.run(
                                        "update customer_history set actor = 'x' where customer_id = ?",
                                        UUID.fromString(id)))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(
                        () ->
                                ManyComplaints.run(
                                        "delete from customer_history where customer_id = ?",
                                        UUID.fromString(id)))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void customers_are_listed_by_when_they_changed() {
        String id = register(Map.of());
        String since = agent().get(CUSTOMERS + "/" + id).path("updatedAt");
        String later = register(Map.of());
        agent().queryParam("updatedFrom", since)
                .get(CUSTOMERS)
                .then()
                .body("items.id", hasItems(later, id));
        agent().queryParam("updatedFrom", since)
                .queryParam("updatedTo", since)
                .get(CUSTOMERS)
                .then()
                .body("items", hasSize(0));
        agent().queryParam("updatedFrom", "yesterday")
                .get(CUSTOMERS)
                .then()
                .statusCode(400)
                .body("violations[0].field", containsString("updatedFrom"));
    }

    private String register(Map<String, String> fields) {
        Map<String, String> body = new HashMap<>(fields);
        body.put("name", "N");
        return agent().body(body).post(CUSTOMERS).then().statusCode(201).extract().path("id");
    }

    private static Response add(String id, String kind, String value) {
        return agent().body(Map.of("kind", kind, "value", value))
                .post(CUSTOMERS + "/{id}/contacts", id);
    }

    private static Response contacts(String id) {
        return agent().get(CUSTOMERS + "/{id}/contacts", id);
    }

    private static Response change(String id, String contact, String version, Map<String, ?> body) {
        return agent().header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(CUSTOMERS + "/{id}/contacts/{contact}", id, contact);
    }

    private static Response remove(String id, String contact, String version) {
        return agent().header("If-Match", "\"" + version + "\"")
                .delete(CUSTOMERS + "/{id}/contacts/{contact}", id, contact);
    }

    private static Response found(String parameter, String value) {
        return agent().queryParam(parameter, value).get(CUSTOMERS);
    }

    private static RequestSpecification agent() {
        return Api.as("agent-of-test", Roles.AGENT);
    }
}
