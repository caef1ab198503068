package io.mushrif.contracts.customer;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer was registered.
 *
 * @param customerId the customer
 * @param language preferred language, ISO 639-1
 * @param preferredChannel preferred channel; may be absent
 * @param occurredAt when it happened
 */
@EventType(topic = CustomerEvent.TOPIC, value = CustomerRegistered.TYPE)
public record CustomerRegistered(
        UUID customerId, String language, String preferredChannel, Instant occurredAt)
        implements CustomerEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.customer-registered.v1";

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
