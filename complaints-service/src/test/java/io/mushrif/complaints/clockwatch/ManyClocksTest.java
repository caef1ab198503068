package io.mushrif.complaints.clockwatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Thousands of clocks run out in the same moment, and two look for them at once; {@code
 * -Dmushrif.test.clocks=10000} for more of them.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ManyClocksTest {

    private static final int COMPLAINTS = Integer.getInteger("mushrif.test.clocks", 2_000);
    private static final int LEVELS = 3;

    @Test
    void two_who_look_at_once_raise_each_level_once() throws InterruptedException {
        String source = dueComplaints();
        AtomicInteger failures = new AtomicInteger();
        look(source, 2, failures);
        assertThat(failures).hasValue(0);
        exactlyOnce(source);
    }

    @Test
    void a_connection_that_is_cut_in_the_middle_loses_and_doubles_nothing()
            throws InterruptedException {
        String source = dueComplaints();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger cut = new AtomicInteger();
        Thread cutter =
                new Thread(
                        () -> {
                            while (!over.get() && cut.get() < 4) {
                                cut.addAndGet(
                                        (int)
                                                number(
                                                        """
                                                        select count(pg_terminate_backend(pid)) from (
                                                            select pid from pg_locks
                                                            where relation = 'clock_notice'::regclass
                                                                and mode = 'RowExclusiveLock'
                                                                and granted
                                                            limit 1) as writing
                                                        """));
                            }
                        });
        cutter.start();
        AtomicInteger failures = new AtomicInteger();
        look(source, 2, failures);
        over.set(true);
        cutter.join();
        assertThat(cut.get()).isPositive();
        assertThat(failures.get()).isPositive();
        exactlyOnce(source);
    }

    /** Imported in the moment of receipt; the time to acknowledge them, eight hours, has passed. */
    private static String dueComplaints() {
        // Sunday 9:00 in Riyadh
        TestClock clock = TestClock.installed("2026-03-01T06:00:00Z");
        String source = "s" + UUID.randomUUID().toString().substring(0, 8);
        Api.as("m", Roles.OPERATIONS_MANAGER)
                .body(
                        """
                        {"source":"%s","fields":{"externalId":{"column":"id"},
                          "receivedAt":{"column":"at"}}}
                        """
                                .formatted(source))
                .put("/api/v1/import-mappings/" + source)
                .then()
                .statusCode(200);
        StringBuilder file = new StringBuilder("id,at\n");
        for (int i = 0; i < COMPLAINTS; i++) {
            file.append(i).append(",2026-03-01T06:00:00Z\n");
        }
        String job =
                Api.as("crm", Roles.INTEGRATION)
                        .config(
                                RestAssuredConfig.config()
                                        .encoderConfig(
                                                EncoderConfig.encoderConfig()
                                                        .encodeContentTypeAs(
                                                                "text/csv", ContentType.TEXT)))
                        .contentType("text/csv")
                        .body(file.toString())
                        .post("/api/v1/imports?type=complaints&mapping=" + source)
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                Api.as("crm", Roles.INTEGRATION)
                                        .get("/api/v1/imports/" + job)
                                        .path("state"),
                        "COMPLETED"::equals);
        clock.advance(Duration.ofHours(9));
        return source;
    }

    private static void look(String source, int watchers, AtomicInteger failures)
            throws InterruptedException {
        ClockWatch watch = Arc.container().instance(ClockWatch.class).get();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < watchers; i++) {
            Thread thread =
                    new Thread(
                            () -> {
                                while (notices(source) < COMPLAINTS * LEVELS) {
                                    try {
                                        watch.all();
                                    } catch (RuntimeException | AssertionError e) {
                                        // the driver asserts that its connection lives
                                        failures.incrementAndGet();
                                    }
                                }
                            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join(Duration.ofMinutes(3).toMillis());
        }
    }

    private static void exactlyOnce(String source) {
        String these = "(select id from complaint where source = '" + source + "')";
        assertThat(notices(source)).isEqualTo(COMPLAINTS * LEVELS);
        assertThat(
                        number(
                                "select count(*) from complaint_timeline where type like 'CLOCK%' and complaint_id in "
                                        + these))
                .isEqualTo(COMPLAINTS * LEVELS);
        assertThat(
                        number(
                                "select count(distinct (complaint_id, details ->> 'clock', details ->> 'level')) from complaint_timeline where type like 'CLOCK%' and complaint_id in "
                                        + these))
                .isEqualTo(COMPLAINTS * LEVELS);
        assertThat(
                        number(
                                "select count(*) from outbox where type like '%clock-breached%' and aggregateid in (select id::text from complaint where source = '"
                                        + source
                                        + "')"))
                .isEqualTo(COMPLAINTS);
        assertThat(
                        number(
                                "select count(*) from outbox where type like '%clock-warned%' and aggregateid in (select id::text from complaint where source = '"
                                        + source
                                        + "')"))
                .isEqualTo(COMPLAINTS * 2L);
        // nothing was written over: all entries of all timelines are there, also of escalations
        assertThat(
                        number(
                                "select count(*) from complaint c where source = '"
                                        + source
                                        + "' and timeline_length <> (select count(*) from complaint_timeline t where t.complaint_id = c.id)"))
                .isZero();
    }

    /** So many escalations would go on long after this test. */
    @AfterEach
    void leave_nothing_to_others() {
        change("delete from escalation_queue");
    }

    private static void change(String statement) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement delete = connection.createStatement()) {
            delete.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long notices(String source) {
        return number(
                "select count(*) from clock_notice where complaint_id in (select id from complaint where source = '"
                        + source
                        + "')");
    }

    private static long number(String query) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
