package io.mushrif.contracts.customer;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer was erased: their personal data is gone where it came from, and every service that has
 * any has to erase it as well. The figures stay.
 *
 * @param customerId the customer
 * @param requestedAt when it was asked for
 * @param occurredAt when it was complete
 */
@EventType(topic = CustomerEvent.TOPIC, value = CustomerErased.TYPE)
public record CustomerErased(UUID customerId, Instant requestedAt, Instant occurredAt)
        implements CustomerEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.customer-erased.v1";

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
