package io.mushrif.quality.sampling;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** All assignments. */
@ApplicationScoped
class SamplingAssignments implements PanacheRepositoryBase<SamplingAssignment, UUID> {

    private final SamplingRights rights;

    SamplingAssignments(SamplingRights rights) {
        this.rights = rights;
    }

    SamplingAssignment require(UUID id) {
        return seen(id, LockModeType.NONE);
    }

    SamplingAssignment requireLocked(UUID id) {
        return seen(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private SamplingAssignment seen(UUID id, LockModeType lock) {
        SamplingAssignment assignment =
                findByIdOptional(id, lock)
                        .filter(found -> found.state() != AssignmentState.RESERVE)
                        .orElseThrow(() -> ProblemException.notFound("sampling assignment", id));
        rights.requireAssignment(assignment);
        return assignment;
    }

    @Transactional
    Page<SamplingAssignmentView> page(SamplingAssignmentFilter filter) {
        ListQuery<SamplingAssignment> query =
                ListQuery.of(getEntityManager(), SamplingAssignment.class)
                        .equal("state", filter.state)
                        .equal("analyst", filter.analyst)
                        .equal("planId", filter.planId)
                        .equal("sampleId", filter.sampleId)
                        .equal("agentId", filter.agentId)
                        .where("e.state <> 'RESERVE'", Map.of());
        if (!rights.allAssignments()) {
            Map<String, Object> own = new HashMap<>();
            own.put("self", rights.user());
            own.put("led", rights.teams());
            query.where(
                    rights.allPlans()
                            ? "e.analyst = :self or e.analyst is null or e.teamId in :led"
                            : "e.analyst = :self or e.teamId in :led",
                    own);
        }
        return query.page(
                        filter,
                        Sort.newestFirst("assignedAt"),
                        SamplingAssignment::assignedAt,
                        SamplingAssignment::id)
                .map(SamplingAssignment::view);
    }
}
