package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many complaints are given to agents, or taken from them, at once: as {@link AssignComplaint}, but
 * read, written and told in few statements. Who works on a complaint changes none of its clocks, so
 * these are not read.
 */
@ApplicationScoped
public class AssignComplaints {

    /**
     * Who gets what.
     *
     * @param agentId null to take it from its agent
     * @param teamId null to leave it with its team
     * @param reason why, for the timeline
     */
    public record Assignment(UUID complaintId, UUID agentId, UUID teamId, String reason) {}

    private final Complaints complaints;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Event<ComplaintHappened> happened;
    private final Clock clock;

    AssignComplaints(
            Complaints complaints,
            Timeline timeline,
            Outbox outbox,
            Event<ComplaintHappened> happened,
            Clock clock) {
        this.complaints = complaints;
        this.timeline = timeline;
        this.outbox = outbox;
        this.happened = happened;
        this.clock = clock;
    }

    /**
     * Does it inside the running transaction.
     *
     * @param actor who is named in the timeline
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(Collection<Assignment> assignments, String actor) {
        Instant now = clock.instant();
        Map<UUID, Complaint> found =
                complaints
                        .find(
                                "id in ?1 order by id",
                                assignments.stream().map(Assignment::complaintId).toList())
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .stream()
                        .collect(Collectors.toMap(Complaint::id, Function.identity()));
        List<ComplaintAssigned> events = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Complaint complaint = found.get(assignment.complaintId());
            List<Happening> happenings =
                    complaint.assign(
                            assignment.agentId(), assignment.teamId(), assignment.reason(), now);
            timeline.append(complaint, happenings, actor);
            events.add(
                    new ComplaintAssigned(
                            complaint.id(), complaint.reference(), complaint.profile(), now));
            happened.fire(
                    new ComplaintHappened(
                            complaint,
                            complaint.status(),
                            happenings.stream().map(Happening::type).toList(),
                            now));
        }
        outbox.append(events);
    }
}
