package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A complaint that was made twice is merged into the one that was received first, so that no
 * deadline moves.
 */
@ApplicationScoped
class MergeComplaint {

    /** Into which, and why. */
    public record Request(@NotNull UUID intoId, @NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final CurrentUser user;

    MergeComplaint(ComplaintWork work, CurrentUser user) {
        this.work = work;
        this.user = user;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        Complaint into = target(id, request);
        ComplaintWork.Done done =
                work.onBehalfOfUser(
                        id,
                        (complaint, now) -> complaint.merge(into, request.reason(), now),
                        after ->
                                List.of(
                                        new ComplaintMerged(
                                                id,
                                                after.complaint().reference(),
                                                into.id(),
                                                ComplaintEvent.IN_TIMELINE,
                                                after.complaint().profile(),
                                                after.now())));
        work.becauseOf(
                into.id(),
                (complaint, now) ->
                        List.of(
                                Happening.of(
                                        TimelineType.MERGED_HERE,
                                        now,
                                        "from",
                                        done.view().reference(),
                                        "reason",
                                        request.reason())),
                ComplaintWork.Telling::nobody,
                user.name());
        return done;
    }

    private Complaint target(UUID id, Request request) {
        if (request.intoId().equals(id)) {
            throw ProblemException.invalid("intoId", "itself");
        }
        Complaint merged = work.visible(id);
        Complaint into = work.referenced(request.intoId(), "intoId");
        if (!into.status().awaitsResponse()) {
            throw ProblemException.conflict("merge-target-answered", into.reference());
        }
        if (into.receivedAt().isAfter(merged.receivedAt())) {
            throw ProblemException.conflict("merge-into-earlier", into.reference());
        }
        return into;
    }
}
