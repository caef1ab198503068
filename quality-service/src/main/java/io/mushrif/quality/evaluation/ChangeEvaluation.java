package io.mushrif.quality.evaluation;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An evaluator goes on with an evaluation, or corrects one that was completed. */
@ApplicationScoped
class ChangeEvaluation {

    /**
     * What changes; what is absent stays.
     *
     * @param answers replace all answers
     * @param interactionAt when the interaction was
     */
    @Schema(
            name = "ChangeEvaluation",
            example = "{\"answers\": [{\"questionId\": \"greeting\", \"option\": \"no\"}]}")
    public record Request(
            @Size(max = 1000) List<@NotNull @Valid Answer> answers,
            @Size(max = 4000) String comment,
            Instant interactionAt) {}

    private final Evaluations evaluations;
    private final EvaluationScoring scoring;
    private final EvaluatorPolicy policy;
    private final ErasedInteractions erased;
    private final Precondition precondition;
    private final Clock clock;

    ChangeEvaluation(
            Evaluations evaluations,
            EvaluationScoring scoring,
            EvaluatorPolicy policy,
            ErasedInteractions erased,
            Precondition precondition,
            Clock clock) {
        this.evaluations = evaluations;
        this.scoring = scoring;
        this.policy = policy;
        this.erased = erased;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Evaluation handle(UUID id, Request request) {
        Evaluation evaluation = evaluations.require(id);
        policy.requireEvaluator(evaluation);
        precondition.require(evaluation.version());
        erased.requireNotErased(evaluation.interactionId());
        Instant now = clock.instant();
        InteractionTime.requirePast(request.interactionAt(), now);
        if (evaluation.status() == EvaluationStatus.COMPLETED) {
            scoring.edit(evaluation, request);
            return evaluation;
        }
        if (request.answers() != null) {
            AnswerSheet.checkUnfinished(scoring.pinned(evaluation).sections(), request.answers());
        }
        evaluation.save(request, now);
        evaluations.flush();
        return evaluation;
    }
}
