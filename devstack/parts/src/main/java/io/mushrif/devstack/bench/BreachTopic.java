package io.mushrif.devstack.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The breaches that are told on the topic of complaints from now on, as any consumer sees them. */
final class BreachTopic implements AutoCloseable {

    private static final String TOPIC = "complaints.complaint";
    private static final String TYPE = "complaints.complaint-clock-breached.v1";

    private final KafkaConsumer<String, String> consumer;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> complaints = new HashSet<>();
    private long deliveries;
    private Instant last = Instant.EPOCH;

    BreachTopic(String bootstrapServers) {
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "enable.auto.commit",
                                false,
                                "max.poll.records",
                                2000),
                        new StringDeserializer(),
                        new StringDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void poll() {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
            if (!TYPE.equals(header(message, "ce_type"))) {
                continue;
            }
            deliveries++;
            if (ids.add(header(message, "ce_id"))) {
                complaints.add(message.key());
                last = Instant.now();
            }
        }
    }

    /** Different events. */
    int events() {
        return ids.size();
    }

    /** Different complaints that they tell of. */
    int complaints() {
        return complaints.size();
    }

    /** Messages; after a crash an event may be delivered twice, under the same id. */
    long deliveries() {
        return deliveries;
    }

    /** When the last event came that had not come before. */
    Instant last() {
        return last;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
