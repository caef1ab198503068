package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A department answered a question about the complaint.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param referralId the question
 * @param department code of the department, for example shipping
 * @param askedAt when it was asked
 * @param dueAt when the answer was due
 * @param inTime whether the answer came by then
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintReferralAnswered.TYPE)
public record ComplaintReferralAnswered(
        UUID complaintId,
        String reference,
        UUID referralId,
        String department,
        Instant askedAt,
        Instant dueAt,
        boolean inTime,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-referral-answered.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
