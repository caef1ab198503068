package io.mushrif.quality.evaluation;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An evaluation that was saved in progress gets its score. */
@ApplicationScoped
class CompleteEvaluation {

    private final Evaluations evaluations;
    private final EvaluationScoring scoring;
    private final EvaluatorPolicy policy;
    private final ErasedInteractions erased;
    private final Precondition precondition;

    CompleteEvaluation(
            Evaluations evaluations,
            EvaluationScoring scoring,
            EvaluatorPolicy policy,
            ErasedInteractions erased,
            Precondition precondition) {
        this.evaluations = evaluations;
        this.scoring = scoring;
        this.policy = policy;
        this.erased = erased;
        this.precondition = precondition;
    }

    @Transactional
    Evaluation handle(UUID id) {
        Evaluation evaluation = evaluations.require(id);
        policy.requireEvaluator(evaluation);
        precondition.require(evaluation.version());
        erased.requireNotErased(evaluation.interactionId());
        evaluation.requireInProgress();
        scoring.complete(evaluation, scoring.pinned(evaluation));
        return evaluation;
    }
}
