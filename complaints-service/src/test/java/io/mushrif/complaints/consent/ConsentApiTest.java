package io.mushrif.complaints.consent;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ConsentApiTest {

    @Test
    void a_consent_is_given_withdrawn_and_both_stay_in_the_log() {
        String path = customer() + "/consents/PROMOTIONS";
        agent().get(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("NEVER_ASKED"), "log", empty());
        Response given =
                agent().body(
                                Map.of(
                                        "state",
                                        "GIVEN",
                                        "channel",
                                        "CALL",
                                        "evidence",
                                        "recording 4711"))
                        .put(path);
        given.then().statusCode(200).header("ETag", "\"0\"").body("state", equalTo("GIVEN"));
        agent().body(Map.of("state", "WITHDRAWN", "channel", "EMAIL"))
                .put(path)
                .then()
                .statusCode(428);
        agent().header("If-Match", "\"7\"")
                .body(Map.of("state", "WITHDRAWN", "channel", "EMAIL"))
                .put(path)
                .then()
                .statusCode(412);
        agent().header("If-Match", "\"0\"")
                .body(Map.of("state", "WITHDRAWN", "channel", "EMAIL"))
                .put(path)
                .then()
                .statusCode(200);
        agent().get(path)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("log.state", contains("WITHDRAWN", "GIVEN"))
                .body("log[1].evidence", equalTo("recording 4711"))
                .body("log.recordedBy", contains("amal", "amal"));
    }

    @Test
    void a_consent_for_a_time_is_over_when_the_time_is() {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String path = customer() + "/consents/SURVEYS";
        agent().body(
                        Map.of(
                                "state",
                                "GIVEN",
                                "channel",
                                "FORM",
                                "expiresAt",
                                "2026-03-02T07:00:00Z"))
                .put(path)
                .then()
                .statusCode(200)
                .body("state", equalTo("GIVEN"));
        clock.advance(Duration.ofDays(1));
        agent().get(path).then().body("state", equalTo("EXPIRED"));
    }

    @Test
    void the_log_of_consents_cannot_be_changed_in_the_database() {
        String customer = customer();
        agent().body(Map.of("state", "GIVEN", "channel", "CALL", "evidence", "x"))
                .put(customer + "/consents/RESEARCH")
                .then()
                .statusCode(200);
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        assertThatThrownBy(
                        () ->
                                sql(
                                        "update consent_entry set state = 'WITHDRAWN' where customer_id = '"
                                                + id
                                                + "'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(
                        () ->
                                sql(
                                        "update consent_entry set evidence = null where customer_id = '"
                                                + id
                                                + "'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> sql("delete from consent_entry where customer_id = '" + id + "'"))
                .hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @CsvSource({
        "state, MAYBE, unknown-value",
        "channel, PIGEON, unknown-value",
        "at, 2999-01-01T00:00:00Z, past-or-present",
        "expiresAt, 2001-01-01T00:00:00Z, future"
    })
    void what_is_wrong_is_named(String field, String value, String code) {
        Map<String, String> body = new HashMap<>(Map.of("state", "GIVEN", "channel", "CALL"));
        body.put(field, value);
        agent().body(body)
                .put(customer() + "/consents/PROMOTIONS")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @Test
    void nobody_consents_who_does_not_exist_and_to_what_does_not_exist() {
        agent().body(Map.of("state", "GIVEN", "channel", "CALL"))
                .put("/api/v1/customers/" + UUID.randomUUID() + "/consents/PROMOTIONS")
                .then()
                .statusCode(404);
        agent().get(customer() + "/consents/EVERYTHING").then().statusCode(400);
    }

    @Test
    void contact_preferences_are_set_and_changed_by_who_knows_them() {
        String path = customer() + "/contact-preferences";
        agent().get(path).then().statusCode(200).body("channels", empty());
        Map<String, Object> body =
                Map.of(
                        "channels",
                        List.of("EMAIL", "CALL"),
                        "language",
                        "en",
                        "timeZone",
                        "Asia/Riyadh",
                        "contactHours",
                        Map.of(
                                "days",
                                List.of("SUNDAY", "MONDAY"),
                                "from",
                                "09:00",
                                "to",
                                "17:30"));
        agent().body(body).put(path).then().statusCode(200).header("ETag", "\"0\"");
        agent().body(body).put(path).then().statusCode(428);
        agent().get(path)
                .then()
                .body("channels", contains("EMAIL", "CALL"))
                .body("contactHours.from", equalTo("09:00:00"))
                .body("contactHours.days", hasItems("SUNDAY", "MONDAY"))
                .body("doNotContact", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({
        "timeZone, '\"Mars/Olympus\"', timeZone",
        "channels, '[\"EMAIL\",\"EMAIL\"]', channels",
        "contactHours, '{\"days\":[\"SUNDAY\"],\"from\":\"17:00\",\"to\":\"09:00\"}', contactHours.from",
        "contactHours, '{\"days\":[],\"from\":\"09:00\",\"to\":\"17:00\"}', contactHours.days",
        "language, '\"tlh\"', language"
    })
    void a_preference_that_cannot_be_is_named(String field, String json, String named) {
        agent().body("{\"" + field + "\":" + json + "}")
                .put(customer() + "/contact-preferences")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(named));
    }

    private static RequestSpecification agent() {
        return Api.as("amal", Roles.AGENT);
    }

    private static String customer() {
        return "/api/v1/customers/"
                + Api.as("crm", Roles.INTEGRATION)
                        .body(Map.of("name", "منى"))
                        .post("/api/v1/customers")
                        .<String>path("id");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
