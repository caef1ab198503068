package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A complaint that nobody has is taken out of routing until somebody decides about it. */
@ApplicationScoped
class ParkComplaint {

    /** Why. */
    public record Request(@Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Complaints complaints;
    private final RoutingEntries entries;
    private final Clock clock;

    ParkComplaint(ComplaintWork work, Complaints complaints, RoutingEntries entries, Clock clock) {
        this.work = work;
        this.complaints = complaints;
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        ComplaintWork.Done done =
                work.onBehalfOfUser(
                        id,
                        (complaint, now) -> park(complaint, request.reason(), now),
                        ComplaintWork.Telling::nobody);
        entries.put(complaints.require(id), EntryState.PARKED, "by-hand", clock.instant());
        return done;
    }

    private List<Happening> park(Complaint complaint, String reason, Instant now) {
        if (!complaint.status().awaitsResponse()) {
            throw ProblemException.conflict(
                    "complaint-move-refused", "PARK", complaint.status().name());
        }
        if (complaint.agentId() != null) {
            throw ProblemException.conflict("complaint-has-agent");
        }
        if (entries.isIn(EntryState.PARKED, complaint.id())) {
            throw ProblemException.conflict("complaint-parked-already");
        }
        return List.of(
                Happening.of(
                        TimelineType.QUEUED,
                        now,
                        "queue",
                        EntryState.PARKED.name(),
                        "reason",
                        reason));
    }
}
