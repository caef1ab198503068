package io.mushrif.complaints.complaint;

import io.mushrif.contracts.agent.AgentLeft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Open complaints of an agent who left go back to the team's queue. */
@ApplicationScoped
class OnAgentLeft {

    private static final String ACTOR = "staffing";

    private final Complaints complaints;
    private final AssignComplaint assignment;

    OnAgentLeft(Complaints complaints, AssignComplaint assignment) {
        this.complaints = complaints;
        this.assignment = assignment;
    }

    void handle(AgentLeft event) {
        List<Complaint> open =
                complaints.list(
                        "agentId = ?1 and status in ?2", event.agentId(), ComplaintStatus.OPEN);
        for (Complaint complaint : open) {
            assignment.handle(complaint.id(), null, null, "agent-left", ACTOR);
        }
    }
}
