package io.mushrif.testkit;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.EventType;
import io.mushrif.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Sends events to the real Kafka as other services would. */
public final class Events {

    private Events() {}

    /** Sends events, each with a new id; returns the ids. */
    public static List<UUID> send(Event... events) {
        List<UUID> ids = Stream.of(events).map(event -> UUID.randomUUID()).toList();
        for (int i = 0; i < events.length; i++) {
            send(ids.get(i), events[i]);
        }
        return ids;
    }

    /** Sends an event under a given id, for example once more. */
    public static void send(UUID id, Event event) {
        EventType type = io.mushrif.contracts.Events.typeOf(event.getClass());
        send(
                type.topic(),
                event.aggregateId().toString(),
                Map.of("ce_id", id.toString(), "ce_type", type.value()),
                EventJson.write(event));
    }

    /** Sends any message. */
    public static void send(String topic, String key, Map<String, String> headers, String value) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                ConfigProvider.getConfig()
                                        .getValue("kafka.bootstrap.servers", String.class),
                                "acks",
                                "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
            headers.forEach(
                    (name, text) ->
                            message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
