package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Severity and need for action are judged (ISO 10002:2018, 7.5). */
@ApplicationScoped
class AssessComplaint {

    /**
     * What was judged.
     *
     * @param priority another priority than the matrix says; then {@code reason} says why
     */
    public record Request(
            Severity severity,
            Boolean safety,
            Complexity complexity,
            Impact impact,
            Boolean immediateAction,
            ComplaintPriority priority,
            @Size(max = 2000) String reason,
            @Size(max = 4000) String note) {}

    private final ComplaintWork work;
    private final EntityManager entities;

    AssessComplaint(ComplaintWork work, EntityManager entities) {
        this.work = work;
        this.entities = entities;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        ComplaintPriority derived =
                entities.find(PriorityMatrixRecord.class, PriorityMatrixRecord.ONLY)
                        .content()
                        .priority(
                                request.severity(),
                                request.impact(),
                                Boolean.TRUE.equals(request.safety()),
                                Boolean.TRUE.equals(request.immediateAction()));
        return work.onBehalfOfUser(
                id, (complaint, now) -> complaint.assess(request, derived, now), StatusChanges::of);
    }
}
