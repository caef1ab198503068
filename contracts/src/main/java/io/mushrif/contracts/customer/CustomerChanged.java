package io.mushrif.contracts.customer;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer's record was changed.
 *
 * @param customerId the customer
 * @param language preferred language, ISO 639-1
 * @param preferredChannel preferred channel; may be absent
 * @param occurredAt when it happened
 */
@EventType(topic = CustomerEvent.TOPIC, value = CustomerChanged.TYPE)
public record CustomerChanged(
        UUID customerId, String language, String preferredChannel, Instant occurredAt)
        implements CustomerEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.customer-changed.v1";

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
