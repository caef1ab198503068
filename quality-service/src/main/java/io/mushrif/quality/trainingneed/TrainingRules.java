package io.mushrif.quality.trainingneed;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** All rules. */
@ApplicationScoped
class TrainingRules implements PanacheRepositoryBase<TrainingRule, UUID> {

    private static final Sort ORDER = Sort.newestFirst("createdAt");

    TrainingRule require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("training rule", id));
    }

    TrainingRule lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("training rule", id));
    }

    /** Those that look at evaluations on a scorecard of agents in a team. */
    List<TrainingRule> inUse(UUID scorecard, UUID team) {
        return list(
                "scorecardId = ?1 and active and (teamId is null or teamId = ?2) order by createdAt, id",
                scorecard,
                team);
    }

    Page<TrainingRuleView> page(TrainingRuleFilter filter) {
        return ListQuery.of(getEntityManager(), TrainingRule.class)
                .equal("scorecardId", filter.scorecardId)
                .page(filter, ORDER, TrainingRule::createdAt, TrainingRule::id)
                .map(TrainingRule::view);
    }
}
