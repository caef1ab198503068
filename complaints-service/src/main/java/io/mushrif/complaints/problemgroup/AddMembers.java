package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Complaints are put into a group: all of them or none. */
@ApplicationScoped
class AddMembers {

    /** Complaints with the same problem. */
    public record Request(@NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> complaintIds) {}

    private final ProblemGroups groups;
    private final ComplaintWork work;
    private final CurrentUser user;
    private final Clock clock;

    AddMembers(ProblemGroups groups, ComplaintWork work, CurrentUser user, Clock clock) {
        this.groups = groups;
        this.work = work;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ProblemGroup handle(UUID id, Request request) {
        ProblemGroup group = groups.lock(id);
        // in the order of PostgreSQL, in which bulk actions lock complaints too
        request.complaintIds().stream()
                .distinct()
                .sorted(Comparator.comparing(UUID::toString))
                .forEach(complaint -> add(id, complaint, request.complaintIds()));
        group.membersChanged(clock.instant());
        groups.flush();
        return group;
    }

    private void add(UUID group, UUID id, List<UUID> named) {
        Complaint complaint =
                work.locked(id)
                        .orElseThrow(
                                () ->
                                        ProblemException.invalid(
                                                "complaintIds[" + named.indexOf(id) + "]",
                                                "unknown-reference"));
        if (!work.rights().cover(complaint)) {
            throw ProblemException.forbidden();
        }
        if (group.equals(complaint.problemGroupId())) {
            return;
        }
        if (complaint.problemGroupId() != null) {
            throw ProblemException.conflict("in-another-group", complaint.reference());
        }
        work.becauseOf(
                id,
                (member, now) -> member.group(group, now),
                ComplaintWork.Telling::nobody,
                user.name());
    }
}
