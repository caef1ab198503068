package io.mushrif.complaints.complaint;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A complaint is put under another one, or taken out. */
@ApplicationScoped
class LinkComplaint {

    /** Which one it goes under; absent to take it out. */
    public record Request(UUID parentId) {}

    private final ComplaintWork work;
    private final Complaints complaints;

    LinkComplaint(ComplaintWork work, Complaints complaints) {
        this.work = work;
        this.complaints = complaints;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        if (request.parentId() != null) {
            check(id, request.parentId());
        }
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.under(request.parentId(), now),
                ComplaintWork.Telling::nobody);
    }

    /** One level only: a child has no children, so that nobody has to search a tree. */
    private void check(UUID id, UUID parentId) {
        if (parentId.equals(id)) {
            throw ProblemException.invalid("parentId", "itself");
        }
        if (work.referenced(parentId, "parentId").parentId() != null
                || complaints.hasChildren(id)) {
            throw ProblemException.conflict("one-level-of-children");
        }
    }
}
