package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A department was reminded of a question that it has not answered.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param referralId the question
 * @param department code of the department, for example shipping
 * @param dueAt when the answer is due
 * @param overdue whether that moment has come
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintReferralReminded.TYPE)
public record ComplaintReferralReminded(
        UUID complaintId,
        String reference,
        UUID referralId,
        String department,
        Instant dueAt,
        boolean overdue,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-referral-reminded.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
