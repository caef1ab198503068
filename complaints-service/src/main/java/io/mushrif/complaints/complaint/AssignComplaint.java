package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A complaint is given to an agent. */
@ApplicationScoped
public class AssignComplaint {

    /** Who shall work on it, and why. */
    public record Request(@NotNull UUID agentId, @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Directory directory;

    AssignComplaint(ComplaintWork work, Directory directory) {
        this.work = work;
        this.directory = directory;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        DirectoryAgent agent = assignable(request.agentId(), "agentId");
        return work.onBehalfOfUser(
                id,
                (complaint, now) ->
                        complaint.assign(agent.id(), agent.teamId(), request.reason(), now),
                AssignComplaint::assigned);
    }

    /**
     * Does it inside the running transaction.
     *
     * @param agent null to take it from its agent
     * @param team null to leave it with its team
     * @param actor who is named in the timeline
     */
    public ComplaintWork.Done handle(UUID id, UUID agent, UUID team, String reason, String actor) {
        return work.becauseOf(
                id,
                (complaint, now) -> complaint.assign(agent, team, reason, now),
                AssignComplaint::assigned,
                actor);
    }

    /** Does it inside the running transaction, on an occasion that the timeline names. */
    public ComplaintWork.Done handle(
            UUID id, UUID agent, UUID team, String reason, ComplaintWork.Occasion occasion) {
        return work.becauseOf(
                id,
                (complaint, now) -> complaint.assign(agent, team, reason, now),
                AssignComplaint::assigned,
                occasion);
    }

    /**
     * The agent, if work can be given to them.
     *
     * @param field where the caller names them
     * @throws ProblemException 400 when there is none, 409 when they have left
     */
    public DirectoryAgent assignable(UUID agentId, String field) {
        DirectoryAgent agent =
                directory
                        .agent(agentId)
                        .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
        if (!agent.active()) {
            throw ProblemException.conflict("agent-not-active", agentId.toString());
        }
        return agent;
    }

    private static List<ComplaintAssigned> assigned(ComplaintWork.After after) {
        Complaint complaint = after.complaint();
        return List.of(
                new ComplaintAssigned(
                        complaint.id(), complaint.reference(), complaint.profile(), after.now()));
    }
}
