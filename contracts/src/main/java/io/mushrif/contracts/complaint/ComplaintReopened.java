package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A closed complaint was opened again.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param reason always {@link ComplaintEvent#IN_TIMELINE}: words of people are not published
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintReopened.TYPE)
public record ComplaintReopened(
        UUID complaintId,
        String reference,
        String reason,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-reopened.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
