package io.mushrif.quality.sampling;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All sampling plans. */
@ApplicationScoped
class SamplingPlans implements PanacheRepositoryBase<SamplingPlan, UUID> {

    private final SamplingRights rights;

    SamplingPlans(SamplingRights rights) {
        this.rights = rights;
    }

    /** The plan, when the user may see it. */
    SamplingPlan require(UUID id) {
        SamplingPlan plan =
                findByIdOptional(id)
                        .orElseThrow(() -> ProblemException.notFound("sampling plan", id));
        rights.requirePlanOf(plan.teamId());
        return plan;
    }

    /** The same, held until the transaction ends. */
    SamplingPlan requireLocked(UUID id) {
        SamplingPlan plan =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> ProblemException.notFound("sampling plan", id));
        rights.requirePlanOf(plan.teamId());
        return plan;
    }

    @Transactional
    Page<SamplingPlanView> page(SamplingPlanFilter filter) {
        ListQuery<SamplingPlan> query =
                ListQuery.of(getEntityManager(), SamplingPlan.class)
                        .equal("state", filter.state)
                        .equal("teamId", filter.teamId);
        if (!rights.allPlans()) {
            query.where("e.teamId in :led", Map.of("led", rights.teams()));
        }
        return query.page(
                        filter,
                        Sort.newestFirst("createdAt"),
                        SamplingPlan::createdAt,
                        SamplingPlan::id)
                .map(SamplingPlan::view);
    }

    /** Those that draw, oldest first: an earlier plan comes first to what two could draw. */
    @Transactional
    List<UUID> active() {
        return list("state = ?1 order by createdAt, id", PlanState.ACTIVE).stream()
                .map(SamplingPlan::id)
                .toList();
    }
}
