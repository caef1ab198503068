package io.mushrif.contracts.customer;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Two records of one customer became one.
 *
 * @param customerId whose record goes on
 * @param absorbedId whose record became a pointer to the other one; what belonged to it belongs to
 *     the survivor
 * @param mergeId the merge
 * @param occurredAt when it happened
 */
@EventType(topic = CustomerEvent.TOPIC, value = CustomerMerged.TYPE)
public record CustomerMerged(UUID customerId, UUID absorbedId, UUID mergeId, Instant occurredAt)
        implements CustomerEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.customer-merged.v1";

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
