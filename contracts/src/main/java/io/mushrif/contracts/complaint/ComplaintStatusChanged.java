package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * The complaint moved between two states of its lifecycle.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param from state before
 * @param to state after
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintStatusChanged.TYPE)
public record ComplaintStatusChanged(
        UUID complaintId,
        String reference,
        String from,
        String to,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-status-changed.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
