package io.mushrif.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One message as it came from Kafka. Event id and type are null when its headers do not hold them.
 */
record Delivery(
        String topic,
        int partition,
        long offset,
        String key,
        UUID eventId,
        String type,
        String traceparent,
        String payload) {

    static Delivery of(ConsumerRecord<String, String> message) {
        return new Delivery(
                message.topic(),
                message.partition(),
                message.offset(),
                message.key(),
                uuid(header(message, "ce_id")),
                header(message, "ce_type"),
                header(message, "traceparent"),
                message.value());
    }

    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
