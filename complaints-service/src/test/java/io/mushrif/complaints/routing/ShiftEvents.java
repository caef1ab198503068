package io.mushrif.complaints.routing;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.EventType;
import io.mushrif.contracts.Events;
import io.mushrif.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Many events of staffing over one connection to the real Kafka. */
final class ShiftEvents implements AutoCloseable {

    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            ConfigProvider.getConfig()
                                    .getValue("kafka.bootstrap.servers", String.class),
                            "acks",
                            "all"),
                    new StringSerializer(),
                    new StringSerializer());

    void send(Event event) {
        EventType type = Events.typeOf(event.getClass());
        ProducerRecord<String, String> message =
                new ProducerRecord<>(
                        type.topic(), event.aggregateId().toString(), EventJson.write(event));
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", type.value())
                .forEach(
                        (name, text) ->
                                message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    @Override
    public void close() {
        producer.close();
    }
}
