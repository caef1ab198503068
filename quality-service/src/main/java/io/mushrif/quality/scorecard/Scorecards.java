package io.mushrif.quality.scorecard;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All scorecards. */
@ApplicationScoped
public class Scorecards implements PanacheRepositoryBase<Scorecard, UUID> {

    static final Sort ORDER = Sort.newestFirst("createdAt");

    Scorecard require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("scorecard", id));
    }

    Page<ScorecardView> page(ScorecardFilter filter, ScorecardStatus visible) {
        return ListQuery.of(getEntityManager(), Scorecard.class)
                .equal("status", filter.status)
                .equal("status", visible)
                .page(filter, ORDER, Scorecard::createdAt, Scorecard::id)
                .map(Scorecard::summary);
    }
}
