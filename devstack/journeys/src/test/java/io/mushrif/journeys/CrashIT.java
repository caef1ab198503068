package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.devstack.Stack;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * What was acknowledged survives kill -9 of the service that took it and of the broker, and is
 * counted once.
 */
class CrashIT {

    private static final int WRITERS = 4;

    private final Stack stack = Mushrif.running();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile boolean writing = true;

    @Test
    void every_acknowledged_complaint_is_a_fact_exactly_once() throws InterruptedException {
        List<Thread> writers = startWriters();

        awaitAcknowledged(100);
        stack.service("complaints").killHard();
        stack.service("complaints").restart();
        awaitAcknowledged(acknowledged.size() + 50);
        stack.kafka().killHard();
        awaitAcknowledged(acknowledged.size() + 50);
        stack.kafka().restart();
        awaitAcknowledged(acknowledged.size() + 50);
        stack.service("reporting").killHard();
        stack.service("reporting").restart();

        writing = false;
        for (Thread writer : writers) {
            writer.join();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(
                        () -> assertThat(factsPerComplaint().keySet()).containsAll(acknowledged));
        Map<UUID, Long> facts = factsPerComplaint();
        assertThat(facts.values()).allMatch(count -> count == 1);
        assertThat(storedComplaints()).containsAll(acknowledged);
        assertThat(facts.keySet()).isEqualTo(storedComplaints());
    }

    private List<Thread> startWriters() {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Caller crm = Caller.named(stack, "crm");
            Thread writer =
                    new Thread(
                            () -> {
                                while (writing) {
                                    write(crm);
                                }
                            });
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    /** As a careful client would: the same key again until there is an answer. */
    private void write(Caller crm) {
        String key = UUID.randomUUID().toString();
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                Caller.Answer answer =
                        crm.post(
                                "/api/v1/complaints",
                                Map.of(
                                        "channel",
                                        "CALL",
                                        "description",
                                        "survives",
                                        "source",
                                        "crash",
                                        "externalId",
                                        key),
                                "Idempotency-Key",
                                key);
                if (answer.status() == 201) {
                    acknowledged.add(UUID.fromString(answer.json().path("id").asText()));
                    return;
                }
            } catch (Caller.CallFailed e) {
                // not known whether it was taken: the key makes it safe to ask again
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAcknowledged(int count) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= count);
    }

    private Map<UUID, Long> factsPerComplaint() {
        return counts(
                "reporting",
                "select subject, sum(sign) from fact where name = 'complaint-received' group by subject",
                storedComplaints());
    }

    private Set<UUID> storedComplaints() {
        return counts("complaints", "select id, 1 from complaint where source = 'crash'", null)
                .keySet();
    }

    private Map<UUID, Long> counts(String database, String query, Set<UUID> only) {
        Map<UUID, Long> counts = new HashMap<>();
        try (Connection connection = stack.postgres().superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                if (only == null || only.contains(id)) {
                    counts.put(id, rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
