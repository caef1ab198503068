package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.CloseComplaint;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.ComplaintWork;
import jakarta.enterprise.context.ApplicationScoped;

/** Complaints are finished. */
@ApplicationScoped
class CloseAction implements ComplaintAction<CloseAction.Parameters> {

    static final String NAME = "CLOSE";

    /** What goes with it. */
    record Parameters(String note) {}

    private final CloseComplaint closeComplaint;

    CloseAction(CloseComplaint closeComplaint) {
        this.closeComplaint = closeComplaint;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Parameters> parameters() {
        return Parameters.class;
    }

    @Override
    public boolean apply(
            Complaint complaint, Parameters parameters, ComplaintWork.Occasion occasion) {
        if (complaint.status() == ComplaintStatus.CLOSED) {
            return false;
        }
        ComplaintLifecycle.after(complaint.status(), ComplaintVerb.CLOSE);
        closeComplaint.handle(
                complaint.id(), new CloseComplaint.Request(parameters.note()), occasion);
        return true;
    }
}
