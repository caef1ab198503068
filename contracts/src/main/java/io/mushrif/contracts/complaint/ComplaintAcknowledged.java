package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer was told that the complaint has been received.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param elapsed business time since receipt
 * @param inTime whether the acknowledgement clock was met; absent without such a clock
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintAcknowledged.TYPE)
public record ComplaintAcknowledged(
        UUID complaintId,
        String reference,
        Duration elapsed,
        Boolean inTime,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-acknowledged.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
