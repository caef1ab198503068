package io.mushrif.reporting.fact;

import io.agroal.api.AgroalDataSource;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.EventType;
import io.mushrif.contracts.Events;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.evaluation.EvaluationEvent;
import io.mushrif.platform.outbox.EventJson;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** Facts for tests: events as Kafka would deliver them, in the batches that the test wants. */
public final class FactFixture {

    /** An event under its id on the wire. */
    public record Sent(UUID id, Event event) {}

    private FactFixture() {}

    /** Forgets all facts. */
    public static void clear() {
        execute("truncate fact_dirty, fact_day, fact, complaint_intake");
    }

    /** Delivers events of complaints, interactions and evaluations as one batch for each feed. */
    public static void deliver(List<Sent> batch) {
        receive(batch.stream().filter(sent -> sent.event() instanceof ComplaintEvent).toList());
        receive(batch.stream().filter(sent -> sent.event() instanceof EvaluationEvent).toList());
    }

    /** Sums up what is behind, unless somebody else is at it. */
    public static void sumUpSome() {
        bean(Rollups.class).catchUp(Duration.ZERO, Duration.ZERO);
    }

    /** Sums up until nothing is behind; nobody may write meanwhile. */
    public static void sumUp() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            sumUpSome();
                            return rows("fact_dirty") == 0;
                        });
    }

    /** Makes all sums anew. */
    public static Rollups.Rebuilt rebuild() {
        return bean(Rollups.class).rebuild();
    }

    /** Runs a statement on the database of the service. */
    public static void execute(String sql) {
        try (Connection connection = bean(AgroalDataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Number of facts for which an SQL condition holds. */
    public static long count(String condition) {
        return rows("fact where " + condition);
    }

    private static long rows(String from) {
        try (Connection connection = bean(AgroalDataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void receive(List<Sent> batch) {
        if (batch.isEmpty()) {
            return;
        }
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        for (Sent sent : batch) {
            EventType type = Events.typeOf(sent.event().getClass());
            ConsumerRecord<String, String> message =
                    new ConsumerRecord<>(
                            type.topic(),
                            0,
                            messages.size(),
                            sent.event().aggregateId().toString(),
                            EventJson.write(sent.event()));
            message.headers().add("ce_id", bytes(sent.id().toString()));
            message.headers().add("ce_type", bytes(type.value()));
            messages.add(message);
        }
        String topic = messages.get(0).topic();
        var records =
                new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), messages), Map.of());
        if (topic.equals(ComplaintEvent.TOPIC)) {
            bean(ComplaintFactFeed.class).complaints(records);
        } else {
            bean(EvaluationFactFeed.class).evaluations(records);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
