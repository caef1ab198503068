package io.mushrif.quality.evaluation;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** An evaluator gives up an evaluation that was not completed. */
@ApplicationScoped
class DiscardEvaluation {

    private final Evaluations evaluations;
    private final EvaluatorPolicy policy;
    private final Precondition precondition;

    DiscardEvaluation(Evaluations evaluations, EvaluatorPolicy policy, Precondition precondition) {
        this.evaluations = evaluations;
        this.policy = policy;
        this.precondition = precondition;
    }

    @Transactional
    void handle(UUID id) {
        Evaluation evaluation = evaluations.require(id);
        policy.requireEvaluator(evaluation);
        precondition.require(evaluation.version());
        evaluation.requireInProgress();
        evaluations.delete(evaluation);
    }
}
