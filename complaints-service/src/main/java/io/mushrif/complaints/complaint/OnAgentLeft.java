package io.mushrif.complaints.complaint;

import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Open complaints of an agent who left go back to the team's queue. */
@ApplicationScoped
class OnAgentLeft {

    private static final String ACTOR = "staffing";

    private final Complaints complaints;
    private final ComplaintWork work;

    OnAgentLeft(Complaints complaints, ComplaintWork work) {
        this.complaints = complaints;
        this.work = work;
    }

    void handle(AgentLeft event) {
        List<Complaint> open =
                complaints.list(
                        "agentId = ?1 and status in ?2", event.agentId(), ComplaintStatus.OPEN);
        for (Complaint complaint : open) {
            work.becauseOfEvent(
                    complaint,
                    (it, now) -> it.assign(null, null, "agent-left", now),
                    (it, clocks, now) ->
                            List.of(
                                    new ComplaintAssigned(
                                            it.id(), it.reference(), it.profile(), now)),
                    ACTOR);
        }
    }
}
