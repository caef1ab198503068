package io.mushrif.quality.evaluation;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** All evaluations. */
@ApplicationScoped
class Evaluations implements PanacheRepositoryBase<Evaluation, UUID> {

    static final Sort ORDER = Sort.newestFirst("completedAt");

    Evaluation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("evaluation", id));
    }

    Page<EvaluationView> page(EvaluationFilter filter, TeamScope scope) {
        filter.check();
        ListQuery<Evaluation> query =
                ListQuery.of(getEntityManager(), Evaluation.class)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("scorecardId", filter.scorecardId)
                        .from("completedAt", filter.from)
                        .before("completedAt", filter.to);
        if (!scope.everything()) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("led", scope.teams());
            visible.put("self", scope.self().orElse(null));
            query.where("e.teamId in :led or e.agentId = :self", visible);
        }
        return query.page(filter, ORDER, Evaluation::completedAt, Evaluation::id)
                .map(Evaluation::summary);
    }
}
