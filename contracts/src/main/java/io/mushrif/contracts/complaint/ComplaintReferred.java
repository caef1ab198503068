package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Another department was asked about the complaint.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param referralId the question
 * @param department code of the department, for example shipping
 * @param dueAt when the answer is due
 * @param waits whether the complaint waits for the answer
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintReferred.TYPE)
public record ComplaintReferred(
        UUID complaintId,
        String reference,
        UUID referralId,
        String department,
        Instant dueAt,
        boolean waits,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-referred.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
