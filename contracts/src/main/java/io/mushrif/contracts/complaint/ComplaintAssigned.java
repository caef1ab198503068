package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * The complaint was given to an agent, or taken from one.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintAssigned.TYPE)
public record ComplaintAssigned(
        UUID complaintId, String reference, ComplaintProfile profile, Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-assigned.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
