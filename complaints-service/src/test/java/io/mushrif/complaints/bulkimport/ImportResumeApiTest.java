package io.mushrif.complaints.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A job as a crash leaves it behind: its file is kept and its progress is that of the last commit.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportResumeApiTest {

    private static final int ROWS = 1_200;
    private static final int DONE = 500;

    private static final String JOB =
            """
            insert into import_job (id, type, state, dry_run, format, gzip, sha256, bytes, total, processed,
                created, updated, unchanged, rejected, requested_by, requested_at, started_at)
            values (?, 'complaints', 'RUNNING', false, 'CSV', false, 'x', ?, ?, ?, ?, 0, 0, 0, 'crm', now(), now())
            """;

    @Test
    void an_import_that_a_crash_interrupted_goes_on_where_it_stopped() throws SQLException {
        String product = "P" + UUID.randomUUID();
        UUID before = UUID.randomUUID();
        prepare(before, file(product, 0, DONE), DONE, 0);
        finished(before).then().body("created", equalTo(DONE));

        UUID interrupted = UUID.randomUUID();
        prepare(interrupted, file(product, 0, ROWS), ROWS, DONE);
        finished(interrupted)
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("processed", equalTo(ROWS))
                .body("created", equalTo(ROWS))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(0));
        assertThat(number("select count(*) from complaint where product = ?", product))
                .isEqualTo(ROWS);
        assertThat(number("select count(*) from import_chunk where job_id = ?::uuid", interrupted))
                .isZero();
    }

    @Test
    void an_import_that_another_replica_runs_is_left_to_it_until_it_dies() throws SQLException {
        String product = "P" + UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        UUID own = UUID.randomUUID();
        try (Connection otherReplica = connect()) {
            lock(otherReplica, "pg_advisory_lock", foreign);
            prepare(foreign, file(product, 0, 10), 10, 0);
            prepare(own, file(product, 10, 20), 10, 0);
            assertThat(finished(own).<Integer>path("created")).isEqualTo(10);
            assertThat(get(foreign).<Integer>path("processed")).isZero();
            lock(otherReplica, "pg_advisory_unlock", foreign);
        }
        assertThat(finished(foreign).<Integer>path("created")).isEqualTo(10);
    }

    private static String file(String product, int from, int to) {
        StringBuilder file = new StringBuilder("externalId,receivedAt,product\n");
        for (int i = from; i < to; i++) {
            file.append(product).append('-').append(i).append(",2026-01-05,");
            file.append(product).append('\n');
        }
        return file.toString();
    }

    private static void prepare(UUID id, String file, int total, int done) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement job = connection.prepareStatement(JOB);
                PreparedStatement piece =
                        connection.prepareStatement(
                                "insert into import_chunk (job_id, seq, bytes) values (?, 0, ?)")) {
            connection.setAutoCommit(false);
            job.setObject(1, id);
            job.setInt(2, file.length());
            job.setInt(3, total);
            job.setInt(4, done);
            job.setInt(5, done);
            job.executeUpdate();
            piece.setObject(1, id);
            piece.setBytes(2, file.getBytes(StandardCharsets.UTF_8));
            piece.executeUpdate();
            connection.commit();
        }
    }

    private static Response finished(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !get(id).path("state").equals("RUNNING"));
        return get(id);
    }

    private static Response get(UUID id) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/imports/" + id);
    }

    private static void lock(Connection connection, String call, UUID id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select " + call + "(hashtextextended('import ' || ?, 1))")) {
            statement.setString(1, id.toString());
            statement.executeQuery();
        }
    }

    private static int number(String query, Object value) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, value.toString());
            try (ResultSet result = select.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    private static Connection connect() throws SQLException {
        return Arc.container().instance(AgroalDataSource.class).get().getConnection();
    }
}
