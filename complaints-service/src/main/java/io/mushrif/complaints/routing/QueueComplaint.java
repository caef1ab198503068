package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A complaint is put into the queue, or back into it, so that routing gives it to somebody. */
@ApplicationScoped
class QueueComplaint {

    /** Why. */
    public record Request(@Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Complaints complaints;
    private final RoutingEntries entries;
    private final RoutingHand hand;
    private final RoutingWakeup wakeup;
    private final Clock clock;

    QueueComplaint(
            ComplaintWork work,
            Complaints complaints,
            RoutingEntries entries,
            RoutingHand hand,
            RoutingWakeup wakeup,
            Clock clock) {
        this.work = work;
        this.complaints = complaints;
        this.entries = entries;
        this.hand = hand;
        this.wakeup = wakeup;
        this.clock = clock;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        hand.takeOver();
        boolean[] taken = new boolean[1];
        ComplaintWork.Done done =
                work.onBehalfOfUser(
                        id,
                        (complaint, now) -> {
                            taken[0] = complaint.agentId() != null;
                            return queue(complaint, request.reason(), now);
                        },
                        after -> taken[0] ? assigned(after) : ComplaintWork.Telling.nobody(after));
        entries.put(complaints.require(id), EntryState.WAITING, "by-hand", clock.instant());
        wakeup.afterCommit();
        return done;
    }

    private List<Happening> queue(Complaint complaint, String reason, Instant now) {
        if (!complaint.status().awaitsResponse()) {
            throw ProblemException.conflict(
                    "complaint-move-refused", "QUEUE", complaint.status().name());
        }
        List<Happening> happenings = new ArrayList<>();
        if (complaint.agentId() != null) {
            happenings.addAll(complaint.assign(null, null, "queued", now));
        } else if (entries.isIn(EntryState.WAITING, complaint.id())) {
            throw ProblemException.conflict("complaint-queued-already");
        }
        happenings.add(
                Happening.of(
                        TimelineType.QUEUED,
                        now,
                        "queue",
                        EntryState.WAITING.name(),
                        "reason",
                        reason));
        return happenings;
    }

    private static List<ComplaintAssigned> assigned(ComplaintWork.After after) {
        Complaint complaint = after.complaint();
        return List.of(
                new ComplaintAssigned(
                        complaint.id(), complaint.reference(), complaint.profile(), after.now()));
    }
}
