package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A complaint turns out to have another problem. */
@ApplicationScoped
class RemoveMember {

    private final ProblemGroups groups;
    private final ComplaintWork work;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    RemoveMember(
            ProblemGroups groups,
            ComplaintWork work,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.groups = groups;
        this.work = work;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ProblemGroup handle(UUID id, UUID complaintId) {
        ProblemGroup group = groups.lock(id);
        precondition.require(group.version());
        Complaint complaint =
                work.locked(complaintId)
                        .filter(found -> id.equals(found.problemGroupId()))
                        .orElseThrow(() -> ProblemException.notFound("member", complaintId));
        if (!work.rights().cover(complaint)) {
            throw ProblemException.forbidden();
        }
        work.becauseOf(
                complaintId,
                (member, now) -> member.group(null, now),
                ComplaintWork.Telling::nobody,
                user.name());
        group.membersChanged(clock.instant());
        groups.flush();
        return group;
    }
}
