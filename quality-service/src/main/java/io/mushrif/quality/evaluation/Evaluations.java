package io.mushrif.quality.evaluation;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** All evaluations. */
@ApplicationScoped
public class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    private static final Sort BY_START = Sort.newestFirst("startedAt");
    private static final Sort BY_COMPLETION = Sort.newestFirst("completedAt");

    private final CurrentUser user;
    private final Clock clock;

    Evaluations(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /**
     * The evaluation of this id.
     *
     * @throws ProblemException 404 when there is none
     */
    public Evaluation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("evaluation", id));
    }

    Page<EvaluationView> page(EvaluationFilter filter, TeamScope scope) {
        filter.check();
        Sort sort =
                Sort.parse(
                        filter.sort == null ? "-startedAt" : filter.sort,
                        List.of(BY_START, BY_COMPLETION));
        boolean byCompletion = sort.attribute().equals(BY_COMPLETION.attribute());
        ListQuery<Evaluation> query =
                ListQuery.of(getEntityManager(), Evaluation.class)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("scorecardId", filter.scorecardId)
                        .equal("interactionId", filter.interactionId)
                        .equal("kind", filter.kind)
                        .equal("status", byCompletion ? EvaluationStatus.COMPLETED : null)
                        .equal("status", filter.status)
                        .equal("evaluator", filter.evaluator)
                        .from("score", percent(filter.minScore))
                        .equal("passed", filter.passed)
                        .equal("disputed", filter.disputed)
                        .from("completedAt", filter.from)
                        .before("completedAt", filter.to);
        if (filter.maxScore != null) {
            query.where("e.score <= :maxScore", Map.of("maxScore", percent(filter.maxScore)));
        }
        acknowledged(query, filter.acknowledgement);
        visible(query, scope);
        Function<Evaluation, Instant> at =
                byCompletion ? Evaluation::completedAt : Evaluation::startedAt;
        return query.page(filter, sort, at, Evaluation::id).map(Evaluation::summary);
    }

    private static BigDecimal percent(Integer percent) {
        return percent == null ? null : BigDecimal.valueOf(percent);
    }

    private void acknowledged(ListQuery<Evaluation> query, EvaluationFilter.Acknowledgement asked) {
        if (asked == EvaluationFilter.Acknowledgement.DONE) {
            query.where("e.acknowledgedAt is not null", Map.of());
        } else if (asked == EvaluationFilter.Acknowledgement.OPEN) {
            query.where("e.acknowledgedAt is null and e.acknowledgeBy is not null", Map.of());
        } else if (asked == EvaluationFilter.Acknowledgement.OVERDUE) {
            query.where(
                    "e.acknowledgedAt is null and e.acknowledgeBy < :overdueAt",
                    Map.of("overdueAt", clock.instant()));
        }
    }

    /** The same rule as {@link EvaluatorPolicy#mayRead}. */
    private void visible(ListQuery<Evaluation> query, TeamScope scope) {
        if (scope.everything()) {
            return;
        }
        Map<String, Object> visible = new HashMap<>();
        visible.put("led", scope.teams());
        visible.put("self", scope.self().orElse(null));
        visible.put("me", user.name());
        visible.put("finished", EvaluationStatus.COMPLETED);
        query.where(
                "e.evaluator = :me or e.status = :finished and (e.teamId in :led or e.agentId = :self)",
                visible);
    }
}
