package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A question to a department needs no answer any more.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param referralId the question
 * @param department code of the department, for example shipping
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintReferralCancelled.TYPE)
public record ComplaintReferralCancelled(
        UUID complaintId,
        String reference,
        UUID referralId,
        String department,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-referral-cancelled.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
