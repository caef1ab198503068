package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintStatusChanged;
import java.time.Instant;

/** Tells of moves that have no event of their own. */
final class StatusChanges {

    private StatusChanges() {}

    static ComplaintStatusChanged of(Complaint complaint, ComplaintStatus from, Instant now) {
        return new ComplaintStatusChanged(
                complaint.id(),
                complaint.reference(),
                from.name(),
                complaint.status().name(),
                complaint.profile(),
                now);
    }
}
