package io.mushrif.contracts.complaint;

import io.mushrif.contracts.Event;

/** What happens to a complaint. Topic {@code complaints.complaint}, key: complaintId. */
public sealed interface ComplaintEvent extends Event
        permits ComplaintRegistered,
                ComplaintImported,
                ComplaintAcknowledged,
                ComplaintAssigned,
                ComplaintStatusChanged,
                ComplaintResolved,
                ComplaintClosed,
                ComplaintReopened,
                ComplaintWithdrawn,
                ComplaintMerged,
                ComplaintEscalated,
                ComplaintReferred,
                ComplaintReferralReminded,
                ComplaintReferralAnswered,
                ComplaintReferralCancelled,
                ComplaintCauseFound,
                ComplaintClockWarned,
                ComplaintClockBreached {
    /** Topic of these events. */
    String TOPIC = "complaints.complaint";
}
