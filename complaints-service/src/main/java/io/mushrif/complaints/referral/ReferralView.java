package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.Complaint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question about a complaint to another department.
 *
 * @param department code of the department
 * @param waits whether the complaint stands still until it is answered
 * @param askedBy user name
 * @param overdue whether the answer is missing although its time is over
 * @param reason why it was cancelled; absent otherwise
 * @param endedBy user name of whoever answered or cancelled it
 * @param complaint what the department learns of the complaint
 */
public record ReferralView(
        UUID id,
        UUID complaintId,
        String department,
        String question,
        ReferralState state,
        boolean waits,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        boolean overdue,
        String answer,
        String reason,
        String endedBy,
        Instant endedAt,
        List<ReferralNote> notes,
        About complaint) {

    /** What a department learns of a complaint: nothing of who the customer is. */
    public record About(
            String reference,
            String product,
            String category,
            String description,
            String language,
            Instant receivedAt) {

        static About of(Complaint complaint) {
            return new About(
                    complaint.reference(),
                    complaint.product(),
                    complaint.category(),
                    complaint.description(),
                    complaint.language(),
                    complaint.receivedAt());
        }
    }
}
