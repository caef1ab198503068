package io.mushrif.quality.trainingneed;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All training needs. */
@ApplicationScoped
class TrainingNeeds implements PanacheRepositoryBase<TrainingNeed, UUID> {

    private static final Sort ORDER = Sort.newestFirst("openedAt");

    TrainingNeed require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("training need", id));
    }

    TrainingNeed lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("training need", id));
    }

    /** Those of an agent on a scorecard that are open. */
    List<TrainingNeed> open(UUID agent, UUID scorecard) {
        return list(
                "agentId = ?1 and scorecardId = ?2 and state = ?3 order by id",
                agent,
                scorecard,
                NeedState.OPEN);
    }

    /** Of an agent by a rule on a criterion, the newest. */
    Optional<TrainingNeed> latest(UUID rule, UUID agent, String question) {
        return find(
                        "ruleId = ?1 and agentId = ?2 and questionId = ?3 order by openedAt desc, id desc",
                        rule,
                        agent,
                        question)
                .firstResultOptional();
    }

    /** Whoever looks at an agent's answers waits until nobody else does. */
    void lockAgent(UUID agent) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 4))) l")
                .setParameter("key", "training " + agent)
                .getSingleResult();
    }

    Page<TrainingNeedView> page(TrainingNeedFilter filter, TeamScope scope) {
        filter.check();
        ListQuery<TrainingNeed> query =
                ListQuery.of(getEntityManager(), TrainingNeed.class)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("state", filter.state)
                        .equal("ruleId", filter.ruleId)
                        .equal("scorecardId", filter.scorecardId)
                        .equal("questionId", filter.questionId)
                        .from("openedAt", filter.from)
                        .before("openedAt", filter.to);
        if (!scope.everything()) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("led", scope.teams());
            visible.put("self", scope.self().orElse(null));
            query.where("e.teamId in :led or e.agentId = :self", visible);
        }
        return query.page(filter, ORDER, TrainingNeed::openedAt, TrainingNeed::id)
                .map(TrainingNeed::view);
    }
}
