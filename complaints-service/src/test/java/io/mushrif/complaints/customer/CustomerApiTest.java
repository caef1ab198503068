package io.mushrif.complaints.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CustomerApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";

    @Test
    void a_customer_is_registered_read_and_changed() {
        Response registered =
                register(
                        Map.of(
                                "name",
                                "نورة العتيبي",
                                "phone",
                                "050 123 4567",
                                "preferredChannel",
                                "CALL"));
        registered
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString(CUSTOMERS + "/"))
                .body("name", equalTo("نورة العتيبي"))
                .body("phone", equalTo("+966501234567"))
                .body("language", equalTo("ar"));
        String id = registered.path("id");
        crm().header("If-None-Match", "\"0\"").get(path(id)).then().statusCode(304);
        crm().header("If-Match", "\"0\"")
                .body(Map.of("email", "noura@example.org"))
                .patch(path(id))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("email", equalTo("noura@example.org"))
                .body("phone", equalTo("+966501234567"));
        crm().get(path(id)).then().statusCode(200).body("email", equalTo("noura@example.org"));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(CustomerRegistered.TYPE, CustomerChanged.TYPE);
        assertThat(OutboxRows.of(UUID.fromString(id)))
                .allSatisfy(
                        event ->
                                assertThat(event.payload())
                                        .doesNotContain("نورة", "noura", "966501234567"));
    }

    @Test
    void a_customer_is_found_by_a_number_in_any_spelling() {
        String name = "N" + UUID.randomUUID();
        register(Map.of("name", name, "phone", "+966 55 987 6543"));
        crm().queryParam("phone", "0559876543")
                .get(CUSTOMERS)
                .then()
                .statusCode(200)
                .body("items.name", contains(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\" \"} | name | not-blank",
                "{\"name\":\"N\",\"email\":\"none\"} | email | email",
                "{\"name\":\"N\",\"phone\":\"12\"} | phone | bad-phone",
                "{\"name\":\"N\",\"language\":\"Arabic\"} | language | pattern",
                "{\"name\":\"N\",\"preferredChannel\":\"PIGEON\"} | preferredChannel | unknown-value",
                "{\"name\":\"N\",\"colour\":\"red\"} | colour | unknown-field"
            })
    void what_is_wrong_is_named(String body, String field, String code) {
        crm().body(body)
                .post(CUSTOMERS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code));
    }

    @Test
    void an_external_id_is_taken_once_per_system() {
        Map<String, String> body =
                Map.of("name", "N", "source", "crm", "externalId", UUID.randomUUID().toString());
        register(body).then().statusCode(201);
        register(body).then().statusCode(409);
        crm().queryParam("source", "crm")
                .queryParam("externalId", body.get("externalId"))
                .get(CUSTOMERS)
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_change_needs_the_present_version() {
        String id = register(Map.of("name", "N")).path("id");
        crm().body("{\"name\":\"M\"}").patch(path(id)).then().statusCode(428);
        crm().header("If-Match", "\"7\"")
                .body("{\"name\":\"M\"}")
                .patch(path(id))
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void planners_and_analysts_see_no_customers() {
        Api.as("planner", Roles.PLANNER).get(CUSTOMERS).then().statusCode(403);
        Api.as("analyst", Roles.QUALITY_ANALYST).get(CUSTOMERS).then().statusCode(403);
    }

    @Test
    void a_customer_who_is_not_there_is_told_in_arabic() {
        crm().header("Accept-Language", "ar")
                .get(path(UUID.randomUUID().toString()))
                .then()
                .statusCode(404)
                .header("Content-Language", "ar")
                .body("title", matchesPattern("[\\p{InArabic} ]+"));
    }

    private static Response register(Map<String, String> body) {
        return crm().body(body).post(CUSTOMERS);
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }

    private static String path(String id) {
        return CUSTOMERS + "/" + id;
    }
}
