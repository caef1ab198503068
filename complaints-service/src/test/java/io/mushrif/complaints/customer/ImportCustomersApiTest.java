package io.mushrif.complaints.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.mushrif.contracts.customer.CustomerChanged;
import io.mushrif.contracts.customer.CustomerRegistered;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportCustomersApiTest {

    private static final String HEADER = "externalId,name,email,phone,language,preferredChannel\n";

    private final String id = UUID.randomUUID().toString();

    @Test
    void customers_are_taken_over_once_however_often_the_file_comes() {
        String file = HEADER + row("a", "نورة العتيبي", "050 123 4567") + row("b", "Saleh", "");
        Response first = imported(file);
        assertThat(first.<Integer>path("created")).isEqualTo(2);
        Response second = imported(file);
        assertThat(second.<Integer>path("created")).isZero();
        assertThat(second.<Integer>path("updated")).isZero();
        assertThat(second.<Integer>path("unchanged")).isEqualTo(2);
        customer("a")
                .then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("نورة العتيبي"))
                .body("items[0].phone", equalTo("+966501234567"))
                .body("items[0].preferredChannel", equalTo("EMAIL"));
    }

    @Test
    void a_changed_row_changes_its_customer_and_the_history_tells() {
        imported(HEADER + row("a", "Saleh", "0501234567"));
        Response again = imported(HEADER + row("a", "Saleh Omar", ""));
        assertThat(again.<Integer>path("updated")).isEqualTo(1);
        Response found = customer("a");
        found.then()
                .body("items[0].name", equalTo("Saleh Omar"))
                .body("items[0].phone", equalTo("+966501234567"));
        String customer = found.path("items[0].id");
        assertThat(OutboxRows.types(UUID.fromString(customer)))
                .containsExactly(CustomerRegistered.TYPE, CustomerChanged.TYPE);
        Api.as("lead", Roles.SUPERVISOR)
                .get("/api/v1/customers/" + customer + "/history")
                .then()
                .body("items[0].field", equalTo("name"))
                .body("items[0].actor", equalTo("crm"));
    }

    @Test
    void a_row_of_a_merged_customer_goes_to_the_survivor() {
        imported(HEADER + row("a", "Saleh", "") + row("b", "Saleh Omar", ""));
        String one = customer("a").path("items[0].id");
        String other = customer("b").path("items[0].id");
        Api.as("lead", Roles.SUPERVISOR)
                .header("If-Match", "*")
                .body(Map.of("into", one))
                .post("/api/v1/customers/" + other + "/merge")
                .then()
                .statusCode(201);
        Response again = imported(HEADER + row("b", "Saleh Omar Ali", ""));
        assertThat(again.<Integer>path("created")).isZero();
        assertThat(again.<Integer>path("updated")).isEqualTo(1);
        customer("b")
                .then()
                .body("items[0].id", equalTo(one))
                .body("items[0].name", equalTo("Saleh Omar Ali"));
    }

    @Test
    void a_file_does_not_bring_back_who_was_erased() {
        String file = HEADER + row("a", "Saleh " + id, "");
        imported(file);
        String customer = customer("a").path("items[0].id");
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .header("If-Match", "*")
                .body(Map.of("reason", "asked for", "legalBasis", "REQUEST_OF_CUSTOMER"))
                .post("/api/v1/customers/" + customer + "/erasure")
                .then()
                .statusCode(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                Api.as("manager", Roles.OPERATIONS_MANAGER)
                                        .get("/api/v1/customers/" + customer + "/erasure")
                                        .path("state"),
                        "COMPLETED"::equals);
        Response again = imported(file);
        assertThat(again.<Integer>path("created")).isZero();
        assertThat(again.<Integer>path("unchanged")).isEqualTo(1);
        assertThat(customer("a").<List<?>>path("items")).isEmpty();
    }

    @Test
    void rows_that_cannot_be_are_rejected_with_their_reason() {
        Response result =
                imported(
                        HEADER
                                + id
                                + "-1,,,,,\n"
                                + id
                                + "-2,N,nobody,,,\n"
                                + id
                                + "-3,N,,12,,\n"
                                + id
                                + "-4,N,,,,PIGEON\n"
                                + id
                                + "-5,N,,,,\n");
        assertThat(result.<Integer>path("created")).isEqualTo(1);
        assertThat(result.<Integer>path("rejected")).isEqualTo(4);
        String rejects =
                Api.as("crm", Roles.INTEGRATION)
                        .accept(ContentType.ANY)
                        .get(result.<String>path("rejects"))
                        .asString();
        assertThat(rejects)
                .contains("name,required")
                .contains("email,bad-email")
                .contains("phone,bad-phone")
                .contains("preferredChannel,unknown-value");
    }

    private String row(String number, String name, String phone) {
        return id
                + number
                + ","
                + name
                + ","
                + number
                + id
                + "@example.org,"
                + phone
                + ",ar,EMAIL\n";
    }

    private Response customer(String number) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/customers?source=import&externalId=" + id + number);
    }

    private static Response imported(String file) {
        String job =
                RestAssured.given()
                        .config(
                                RestAssured.config()
                                        .encoderConfig(
                                                EncoderConfig.encoderConfig()
                                                        .defaultContentCharset("UTF-8")
                                                        .encodeContentTypeAs(
                                                                "text/csv", ContentType.TEXT)))
                        .auth()
                        .oauth2(AccessTokens.of("crm", Roles.INTEGRATION))
                        .contentType("text/csv; charset=UTF-8")
                        .body(file)
                        .post("/api/v1/imports?type=customers")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> Api.as("crm", Roles.INTEGRATION).get("/api/v1/imports/" + job),
                        state -> !"RUNNING".equals(state.path("state")));
    }
}
