package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintOutcome;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.Recourse;
import io.mushrif.complaints.complaint.Remedy;

/** What a letter says of the decision; each part may be absent. */
record Decision(ComplaintOutcome outcome, Remedy remedy, Recourse recourse) {

    /** What was decided when the complaint is answered already, else what is asked to be said. */
    static Decision of(Complaint complaint, SendLetter.Request request) {
        if (complaint.status() == ComplaintStatus.RESPONDED && request.kind().isFinal()) {
            return new Decision(complaint.outcome(), complaint.remedy(), complaint.recourse());
        }
        return new Decision(
                request.outcome(),
                request.remedy(),
                request.recourse() == null ? complaint.recourse() : request.recourse());
    }
}
