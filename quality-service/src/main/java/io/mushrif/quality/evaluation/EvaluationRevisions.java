package io.mushrif.quality.evaluation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What evaluations said before they were rescored. */
@ApplicationScoped
class EvaluationRevisions implements PanacheRepositoryBase<EvaluationRevision, UUID> {

    List<EvaluationRevision> of(UUID evaluation) {
        return list("evaluationId = ?1 order by number", evaluation);
    }
}
