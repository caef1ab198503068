package io.mushrif.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {

    @TempDir Path folder;

    @Test
    void an_acknowledged_record_is_there_after_the_broker_was_killed_and_started_again()
            throws Exception {
        try (KafkaServer broker =
                KafkaServer.on(folder.resolve("data")).endsWithThisJvm(true).start()) {
            int partitions = send(broker, "complaints.complaint", "registered");

            broker.killHard();
            assertThat(broker.isAlive()).isFalse();
            broker.restart();

            assertThat(partitions).isEqualTo(6);
            assertThat(firstRecord(broker, "complaints.complaint")).isEqualTo("registered");
        }
    }

    private static int send(KafkaServer broker, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
            return producer.partitionsFor(topic).size();
        }
    }

    private static String firstRecord(KafkaServer broker, String topic) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers", broker.bootstrapServers(),
                        "group.id", "test",
                        "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                for (ConsumerRecord<String, String> received :
                        consumer.poll(Duration.ofSeconds(1))) {
                    return received.value();
                }
            }
            throw new AssertionError("no record within 20 s");
        }
    }
}
