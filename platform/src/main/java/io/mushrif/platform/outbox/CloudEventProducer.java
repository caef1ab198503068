package io.mushrif.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events to Kafka as CloudEvents 1.0 in binary mode. */
final class CloudEventProducer implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final String source;

    CloudEventProducer(String bootstrapServers, String source) {
        this.source = source;
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrapServers,
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                5,
                                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                                "gzip",
                                // with more, a first batch that a new leader refuses while it takes
                                // the second could never be delivered any more
                                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                                1,
                                // a batch that expired would let later ones of its key overtake it
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                Integer.MAX_VALUE,
                                ProducerConfig.BUFFER_MEMORY_CONFIG,
                                16L * 1024 * 1024),
                        new StringSerializer(),
                        new StringSerializer());
    }

    Future<RecordMetadata> send(OutboxRow row) {
        ProducerRecord<String, String> event =
                new ProducerRecord<>(row.topic(), row.key(), row.payload());
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", row.id().toString());
        header(event, "ce_source", source);
        header(event, "ce_type", row.type());
        header(event, "ce_time", row.occurredAt().toString());
        header(event, "ce_subject", row.key());
        header(event, "content-type", "application/json");
        if (row.traceparent() != null) {
            header(event, "traceparent", row.traceparent());
        }
        return producer.send(event);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static void header(ProducerRecord<?, ?> event, String name, String value) {
        event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
