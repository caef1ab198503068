package io.mushrif.complaints.cause;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The root causes of complaints. */
@ApplicationScoped
class RootCauses implements PanacheRepositoryBase<RootCause, UUID> {

    RootCause require(UUID complaint) {
        return findByIdOptional(complaint)
                .orElseThrow(() -> ProblemException.notFound("root cause", complaint));
    }

    void keep(RootCauseRevision revision) {
        getEntityManager().persist(revision);
    }

    /** Newest first. */
    List<RootCauseView> history(UUID complaint) {
        return getEntityManager()
                .createQuery(
                        "from RootCauseRevision where complaintId = :id order by revision desc",
                        RootCauseRevision.class)
                .setParameter("id", complaint)
                .getResultStream()
                .map(RootCauseRevision::view)
                .toList();
    }
}
