package io.mushrif.platform.outbox;

import io.mushrif.devstack.KafkaServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A new topic of the real broker, and all that arrived on it so far. */
final class Topic implements AutoCloseable {

    private final String name = "test." + UUID.randomUUID();
    private final List<ConsumerRecord<String, String>> arrived = new ArrayList<>();
    private final KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            KafkaServer.shared().bootstrapServers(),
                            "group.id",
                            name,
                            "auto.offset.reset",
                            "earliest",
                            "metadata.max.age.ms",
                            "200"),
                    new StringDeserializer(),
                    new StringDeserializer());

    Topic() {
        consumer.subscribe(List.of(name));
    }

    String name() {
        return name;
    }

    /** All messages so far, in the order of their partition. */
    List<ConsumerRecord<String, String>> arrived() {
        consumer.poll(Duration.ofMillis(100)).forEach(arrived::add);
        return arrived;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
