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
    /** Reason of an event whose reason a person wrote: it stands in the timeline alone. */
    String IN_TIMELINE = "in-timeline";

    /** Topic of these events. */
    String TOPIC = "complaints.complaint";
}
