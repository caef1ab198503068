package io.mushrif.contracts.customer;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A merge of two customers was taken back.
 *
 * @param customerId whose record went on
 * @param absorbedId whose record is its own again; what was changed since the merge stays with the
 *     survivor
 * @param mergeId the merge
 * @param occurredAt when it happened
 */
@EventType(topic = CustomerEvent.TOPIC, value = CustomerMergeUndone.TYPE)
public record CustomerMergeUndone(
        UUID customerId, UUID absorbedId, UUID mergeId, Instant occurredAt)
        implements CustomerEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.customer-merge-undone.v1";

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
