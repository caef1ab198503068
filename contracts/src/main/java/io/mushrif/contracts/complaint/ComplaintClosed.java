package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * The complaint was closed.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param customerId customer who complained; may be absent
 * @param profile what it is about and who works on it
 * @param outcome UPHELD, PARTLY_UPHELD, NOT_UPHELD or SETTLED; may be absent
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintClosed.TYPE)
public record ComplaintClosed(
        UUID complaintId,
        String reference,
        UUID customerId,
        ComplaintProfile profile,
        String outcome,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-closed.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
