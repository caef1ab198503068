package io.mushrif.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.mushrif.devstack.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Settings(
            boolean relay, int batch, Duration poll, Duration rebalance, String bootstrapServers)
            implements OutboxConfig {}

    /** A relay with its own metrics, as each replica of a service has one. */
    private final class Replica {

        private final MeterRegistry metrics = new SimpleMeterRegistry();
        private final OutboxRelay relay;

        private Replica() {
            Settings settings =
                    new Settings(
                            true,
                            50,
                            Duration.ofMillis(20),
                            Duration.ofMillis(50),
                            KafkaServer.shared().bootstrapServers());
            relay =
                    new OutboxRelay(
                            database.source(), settings, new OutboxWakeup(), metrics, "test");
            relay.start(null);
            running.add(this);
        }

        private double sent() {
            return metrics.counter("mushrif.outbox.sent").count();
        }

        private void stop() throws InterruptedException {
            relay.stop(null);
        }
    }

    private final OutboxDatabase database = new OutboxDatabase();
    private final List<Replica> running = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Replica replica : running) {
            replica.stop();
        }
    }

    @Test
    void an_event_reaches_kafka_as_a_cloud_event_and_leaves_the_outbox() throws SQLException {
        try (Topic topic = new Topic();
                Connection service = database.connect()) {
            UUID id =
                    OutboxDatabase.insert(
                            service, topic.name(), "c-1", "{\"a\":1}", OutboxDatabase.TRACE);
            new Replica();
            await().atMost(PATIENCE).until(() -> topic.arrived().size() == 1);
            ConsumerRecord<String, String> message = topic.arrived().get(0);
            assertThat(message.key()).isEqualTo("c-1");
            assertThat(message.value()).isEqualTo("{\"a\":1}");
            assertThat(headers(message))
                    .containsOnly(
                            Map.entry("ce_specversion", "1.0"),
                            Map.entry("ce_id", id.toString()),
                            Map.entry("ce_source", "/mushrif/test"),
                            Map.entry("ce_type", "test.happened.v1"),
                            Map.entry("ce_time", OutboxDatabase.HAPPENED.toString()),
                            Map.entry("ce_subject", "c-1"),
                            Map.entry("content-type", "application/json"),
                            Map.entry("traceparent", OutboxDatabase.TRACE));
            await().atMost(PATIENCE).until(() -> database.waiting() == 0);
        }
    }

    @Test
    void an_event_outside_of_a_trace_carries_none() throws SQLException {
        try (Topic topic = new Topic();
                Connection service = database.connect()) {
            OutboxDatabase.insert(service, topic.name(), "c-1", "{}", null);
            new Replica();
            await().atMost(PATIENCE).until(() -> topic.arrived().size() == 1);
            assertThat(headers(topic.arrived().get(0))).doesNotContainKey("traceparent");
        }
    }

    @Test
    void two_replicas_keep_the_order_of_each_key_and_lose_nothing_when_one_stops()
            throws SQLException, InterruptedException {
        int all = 5_000;
        int keys = 50;
        try (Topic topic = new Topic()) {
            Replica first = new Replica();
            Replica second = new Replica();
            await().atMost(PATIENCE).until(() -> database.replicasWith(6) == 2);
            database.insert(topic.name(), 0, all / 2, keys);
            await().atMost(PATIENCE).until(() -> topic.arrived().size() >= all / 5);
            await().atMost(PATIENCE).until(() -> first.sent() > 0 && second.sent() > 0);
            database.insert(topic.name(), all / 2, all, keys);
            first.stop();
            await().atMost(PATIENCE)
                    .until(() -> values(topic.arrived()).size() == all && database.waiting() == 0);
            Map<String, Set<Integer>> byKey = new HashMap<>();
            topic.arrived()
                    .forEach(
                            message ->
                                    byKey.computeIfAbsent(
                                                    message.key(), key -> new LinkedHashSet<>())
                                            .add(Integer.valueOf(message.value())));
            assertThat(byKey).hasSize(keys);
            byKey.forEach(
                    (key, numbers) ->
                            assertThat(List.copyOf(numbers))
                                    .as(key)
                                    .isEqualTo(numbersOf(key, keys, all)));
        }
    }

    @Test
    void a_row_that_is_committed_late_is_sent_although_later_rows_went_before()
            throws SQLException {
        try (Topic topic = new Topic();
                Connection slow = database.connect();
                Connection quick = database.connect()) {
            new Replica();
            slow.setAutoCommit(false);
            OutboxDatabase.insert(slow, topic.name(), "slow", "1", null);
            OutboxDatabase.insert(quick, topic.name(), "quick", "2", null);
            await().atMost(PATIENCE).until(() -> values(topic.arrived()).equals(Set.of("2")));
            slow.commit();
            await().atMost(PATIENCE).until(() -> values(topic.arrived()).equals(Set.of("1", "2")));
            await().atMost(PATIENCE).until(() -> database.waiting() == 0);
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> message) {
        Map<String, String> headers = new LinkedHashMap<>();
        message.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Set<String> values(Collection<ConsumerRecord<String, String>> messages) {
        Set<String> values = new LinkedHashSet<>();
        messages.forEach(message -> values.add(message.value()));
        return values;
    }

    private static List<Integer> numbersOf(String key, int keys, int all) {
        return IntStream.range(0, all).filter(i -> key.equals("key-" + i % keys)).boxed().toList();
    }
}
