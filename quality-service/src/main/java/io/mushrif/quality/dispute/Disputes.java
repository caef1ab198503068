package io.mushrif.quality.dispute;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** All disputes. */
@ApplicationScoped
class Disputes implements PanacheRepositoryBase<Dispute, UUID> {

    private static final Sort BY_OPENING = Sort.newestFirst("openedAt");
    private static final Sort BY_DEADLINE = Sort.newestFirst("dueAt").reversed();

    private final Clock clock;

    Disputes(Clock clock) {
        this.clock = clock;
    }

    Dispute require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("dispute", id));
    }

    Page<DisputeView> page(DisputeFilter filter, TeamScope scope) {
        Instant now = clock.instant();
        Sort sort =
                Sort.parse(
                        filter.sort == null ? "-openedAt" : filter.sort,
                        List.of(BY_OPENING, BY_DEADLINE));
        ListQuery<Dispute> query =
                ListQuery.of(getEntityManager(), Dispute.class)
                        .equal("evaluationId", filter.evaluationId)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("status", filter.status)
                        .equal("evaluator", filter.evaluator)
                        .equal("arbiter", filter.arbiter);
        if (filter.overdue != null) {
            String overdue = "e.status = :open and e.dueAt < :now";
            query.where(
                    filter.overdue ? overdue : "not (" + overdue + ")",
                    Map.of("open", DisputeStatus.OPEN, "now", now));
        }
        if (!scope.everything()) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("led", scope.teams());
            visible.put("self", scope.self().orElse(null));
            query.where("e.teamId in :led or e.agentId = :self", visible);
        }
        Function<Dispute, Instant> at =
                sort.attribute().equals(BY_DEADLINE.attribute())
                        ? Dispute::dueAt
                        : Dispute::openedAt;
        return query.page(filter, sort, at, Dispute::id).map(dispute -> dispute.view(now));
    }
}
