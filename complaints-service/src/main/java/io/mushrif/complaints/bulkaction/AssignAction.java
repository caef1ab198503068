package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.AssignComplaint;
import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintLifecycle;
import io.mushrif.complaints.complaint.ComplaintVerb;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.directory.DirectoryAgent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Complaints are given to an agent. */
@ApplicationScoped
class AssignAction implements ComplaintAction<AssignAction.Parameters> {

    static final String NAME = "ASSIGN";

    /** Who shall work on them, and why. */
    record Parameters(UUID agentId, String reason) {}

    private final AssignComplaint assignComplaint;

    AssignAction(AssignComplaint assignComplaint) {
        this.assignComplaint = assignComplaint;
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
        if (parameters.agentId().equals(complaint.agentId())) {
            return false;
        }
        ComplaintLifecycle.after(complaint.status(), ComplaintVerb.ASSIGN);
        DirectoryAgent agent = assignComplaint.assignable(parameters.agentId(), "agentId");
        assignComplaint.handle(
                complaint.id(), agent.id(), agent.teamId(), parameters.reason(), occasion);
        return true;
    }
}
