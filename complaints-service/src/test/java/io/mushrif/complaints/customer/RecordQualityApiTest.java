package io.mushrif.complaints.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RecordQualityApiTest {

    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String QUALITY = CUSTOMERS + "/record-quality";

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void a_new_contact_is_unverified_and_a_verified_one_is_good() {
        String id = register();
        quality(id)
                .then()
                .statusCode(200)
                .body("good", equalTo(false))
                .body("staleMonths", equalTo(24))
                .body("contacts[0].defects", contains("UNVERIFIED"));
        set(id, "verified_at = created_at");
        quality(id).then().body("good", equalTo(true)).body("contacts[0].defects", empty());
    }

    @Test
    void a_contact_that_nobody_has_confirmed_for_two_years_is_stale() {
        String id = register();
        set(id, "verified_at = created_at, created_at = now() - interval '4 years'");
        set(id, "verified_at = now() - interval '25 months'");
        quality(id).then().body("contacts[0].defects", contains("STALE"));
        set(id, "confirmed_at = now() - interval '1 month'");
        quality(id).then().body("contacts[0].defects", empty());
    }

    @Test
    void what_cannot_be_or_does_not_arrive_is_invalid() {
        String id = register();
        set(id, "value = 'nobody', verified_at = created_at");
        quality(id).then().body("contacts[0].defects", contains("INVALID"));
        set(id, "value = given, invalid_since = now(), invalid_reason = 'bounced'");
        quality(id).then().body("contacts[0].defects", contains("INVALID"));
        set(id, "kind = 'PHONE', value = '+966512', invalid_since = null, invalid_reason = null");
        quality(id).then().body("contacts[0].defects", contains("INVALID"));
    }

    @Test
    void a_contact_of_two_customers_is_duplicated_until_they_are_merged() {
        String one = register();
        String other = register();
        quality(one)
                .then()
                .body("contacts[0].defects", containsInAnyOrder("UNVERIFIED", "DUPLICATED"));
        lead().header("If-Match", "*")
                .body(Map.of("into", one))
                .post(CUSTOMERS + "/" + other + "/merge")
                .then()
                .statusCode(201);
        quality(one).then().body("contacts[0].defects", contains("UNVERIFIED"));
        quality(other).then().statusCode(409);
    }

    @ParameterizedTest
    @EnumSource(ContactDefect.class)
    void customers_with_a_defect_are_counted_and_listed_page_by_page(ContactDefect defect) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = register();
            expected.add(id);
            set(
                    id,
                    "invalid_since = now(), invalid_reason = 'bounced', created_at = now() - interval '9 years'");
        }
        Response overview = lead().get(QUALITY);
        overview.then()
                .statusCode(200)
                .body("customers", greaterThan(2))
                .body("contactsByDefect." + defect, greaterThan(2));
        List<String> found = new ArrayList<>();
        List<String> contacts = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request =
                    lead().queryParam("defect", defect.name()).queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get(QUALITY + "/customers");
            page.then().statusCode(200);
            found.addAll(page.<List<String>>path("items.customerId"));
            contacts.addAll(page.<List<String>>path("items.contactId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(found).containsAll(expected);
        assertThat(contacts)
                .doesNotHaveDuplicates()
                .hasSize(overview.<Integer>path("contactsByDefect." + defect));
    }

    @Test
    void the_defect_has_to_be_named() {
        lead().get(QUALITY + "/customers")
                .then()
                .statusCode(400)
                .body("violations", hasSize(1))
                .body("violations[0].field", equalTo("defect"));
        lead().get(QUALITY + "/customers?defect=UGLY").then().statusCode(400);
        Api.as("agent", Roles.AGENT).get(QUALITY).then().statusCode(403);
    }

    private String register() {
        return Api.as("agent", Roles.AGENT)
                .body(Map.of("name", "N", "email", email))
                .post(CUSTOMERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void set(String id, String values) {
        ManyComplaints.run(
                "update customer_contact set " + values + " where customer_id = ?",
                UUID.fromString(id));
    }

    private static Response quality(String id) {
        return Api.as("agent", Roles.AGENT).get(CUSTOMERS + "/" + id + "/quality");
    }

    private static RequestSpecification lead() {
        return Api.as("lead", Roles.SUPERVISOR);
    }
}
