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
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintClosed.TYPE)
public record ComplaintClosed(
        UUID complaintId,
        String reference,
        UUID customerId,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-closed.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
