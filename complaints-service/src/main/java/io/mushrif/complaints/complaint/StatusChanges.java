package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintStatusChanged;
import java.util.List;

/** Tells of moves that have no event of their own. */
public final class StatusChanges {

    private StatusChanges() {}

    /** Of a move; none when the state stayed. */
    public static List<ComplaintStatusChanged> of(ComplaintWork.After after) {
        Complaint complaint = after.complaint();
        return complaint.status() == after.before()
                ? List.of()
                : List.of(
                        new ComplaintStatusChanged(
                                complaint.id(),
                                complaint.reference(),
                                after.before().name(),
                                complaint.status().name(),
                                complaint.profile(),
                                after.now()));
    }
}
