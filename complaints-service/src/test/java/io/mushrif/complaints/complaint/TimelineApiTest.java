package io.mushrif.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TimelineApiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update complaint_timeline set actor = 'somebody else' where complaint_id = '%s'",
                "delete from complaint_timeline where complaint_id = '%s'",
                "truncate complaint_timeline"
            })
    void what_happened_cannot_be_changed_even_in_the_database(String statement) {
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .body(Map.of("channel", "CALL", "description", "x"))
                        .post("/api/v1/complaints")
                        .path("id");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(statement.formatted(id)))
                .withMessageContaining("append-only");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/timeline")
                .then()
                .body("items.actor", contains("crm"));
    }

    @Test
    void a_text_is_taken_out_for_good_and_the_fact_stays() throws SQLException {
        String id = registered();
        move(id, 0, "acknowledgement", Map.of("message", "رقم بطاقتك 4111111111111111"));
        move(
                id,
                1,
                "resolution",
                Map.of("outcome", "UPHELD", "response", "the card 4111111111111111 is blocked"));
        Map<String, String> reason = Map.of("reason", "card number");
        redact(id, 2, 2, reason).statusCode(200).header("ETag", not(equalTo("\"2\"")));
        String version = manager().get("/api/v1/complaints/" + id).header("ETag");
        redact(id, 3, Integer.parseInt(version.replace("\"", "")), reason)
                .statusCode(200)
                .body("response", equalTo("[redacted]"));
        String timeline =
                manager()
                        .get("/api/v1/complaints/" + id + "/timeline")
                        .then()
                        .body(
                                "items.type",
                                contains(
                                        "REGISTERED",
                                        "ACKNOWLEDGED",
                                        "RESOLVED",
                                        "REDACTED",
                                        "REDACTED"))
                        .body("items[1].actor", equalTo("crm"))
                        .body("items[1].details.message", equalTo("[redacted]"))
                        .body("items[2].details.response", equalTo("[redacted]"))
                        .body("items[2].details.outcome", equalTo("UPHELD"))
                        .body("items[3].actor", equalTo("manager"))
                        .body("items[3].details.seq", equalTo(2))
                        .body("items[3].details.details", contains("message"))
                        .body("items[3].details.reason", equalTo("card number"))
                        .extract()
                        .asString();
        assertThat(timeline).doesNotContain("4111111111111111");
        assertThat(
                        count(
                                "select count(*) from complaint_timeline where complaint_id = '%s' and details::text like '%%4111%%'"
                                        .formatted(id)))
                .isZero();
        manager()
                .get("/api/v1/complaints/" + id)
                .then()
                .body("clocks.find { it.name == 'ACKNOWLEDGE' }.state", equalTo("MET"));
    }

    @Test
    void only_named_details_go_when_they_are_named() {
        String id = registered();
        move(id, 0, "acknowledgement", Map.of("message", "x"));
        move(id, 1, "waiting", Map.of("party", "CUSTOMER", "reason", "y"));
        redact(id, 3, 2, Map.of("details", List.of("party"), "reason", "z")).statusCode(200);
        manager()
                .get("/api/v1/complaints/" + id + "/timeline")
                .then()
                .body("items[2].details.party", equalTo("[redacted]"))
                .body("items[2].details.reason", equalTo("y"));
    }

    @Test
    void what_cannot_be_redacted_is_refused() {
        String id = registered();
        Map<String, Object> reason = Map.of("reason", "z");
        redact(id, 1, 0, reason).statusCode(409).body("code", equalTo("nothing-to-redact"));
        redact(id, 9, 0, reason).statusCode(404);
        redact(id, 1, 7, reason).statusCode(412);
        redact(id, 1, 0, Map.of()).statusCode(400).body("violations.field", contains("reason"));
        for (String detail : List.of("priority", "nothing")) {
            redact(id, 1, 0, Map.of("details", List.of(detail), "reason", "z"))
                    .statusCode(400)
                    .body("violations.field", contains("details[0]"));
        }
        Api.as("a", Roles.AGENT)
                .header("If-Match", "\"0\"")
                .body(reason)
                .post("/api/v1/complaints/" + id + "/timeline/1/redaction")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "details || '{\"message\":\"something else\"}'",
                "details || '{\"further\":\"[redacted]\"}'",
                "details - 'message'"
            })
    void behind_a_redaction_nothing_can_be_written_anew_even_in_the_database(String change) {
        String id = registered();
        move(id, 0, "acknowledgement", Map.of("message", "x"));
        redact(id, 2, 1, Map.of("reason", "z")).statusCode(200);
        for (int seq : List.of(2, 3)) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(
                            () ->
                                    execute(
                                            "update complaint_timeline set details = %s where complaint_id = '%s' and seq = %d"
                                                    .formatted(
                                                            seq == 3 && change.contains("-")
                                                                    ? "details - 'reason'"
                                                                    : change,
                                                            id,
                                                            seq)))
                    .withMessageContaining("append-only");
        }
    }

    private static String registered() {
        return Api.as("crm", Roles.INTEGRATION)
                .body(Map.of("channel", "CALL", "description", "x"))
                .post("/api/v1/complaints")
                .path("id");
    }

    private static void move(String id, int version, String verb, Map<String, Object> body) {
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse redact(
            String id, int seq, int version, Map<String, ?> body) {
        return manager()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/v1/complaints/" + id + "/timeline/" + seq + "/redaction")
                .then();
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }

    private static long count(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
