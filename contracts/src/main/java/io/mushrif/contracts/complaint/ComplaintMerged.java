package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Another complaint goes on in place of this one.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param intoId complaint that goes on
 * @param reason always {@link ComplaintEvent#IN_TIMELINE}: words of people are not published
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintMerged.TYPE)
public record ComplaintMerged(
        UUID complaintId,
        String reference,
        UUID intoId,
        String reason,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-merged.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
