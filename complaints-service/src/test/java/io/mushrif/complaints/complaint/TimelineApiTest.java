package io.mushrif.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
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

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
