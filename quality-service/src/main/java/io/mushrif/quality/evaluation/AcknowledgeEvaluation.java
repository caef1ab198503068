package io.mushrif.quality.evaluation;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent has read how an interaction was scored. */
@ApplicationScoped
class AcknowledgeEvaluation {

    /**
     * What the agent says to it.
     *
     * @param comment may be absent
     */
    @Schema(name = "AcknowledgeEvaluation", example = "{\"comment\": \"I will ask back more.\"}")
    public record Request(@Size(max = 2000) String comment) {}

    private final Evaluations evaluations;
    private final ErasedInteractions erased;
    private final TeamScope scope;
    private final Precondition precondition;
    private final Outbox outbox;
    private final Clock clock;

    AcknowledgeEvaluation(
            Evaluations evaluations,
            ErasedInteractions erased,
            TeamScope scope,
            Precondition precondition,
            Outbox outbox,
            Clock clock) {
        this.evaluations = evaluations;
        this.erased = erased;
        this.scope = scope;
        this.precondition = precondition;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Evaluation handle(UUID id, Request request) {
        Evaluation evaluation = evaluations.require(id);
        if (scope.self().filter(evaluation.agentId()::equals).isEmpty()
                || evaluation.status() == EvaluationStatus.IN_PROGRESS) {
            throw ProblemException.forbidden();
        }
        precondition.require(evaluation.version());
        if (request.comment() != null) {
            erased.requireNotErased(evaluation.interactionId());
        }
        var acknowledged = evaluation.acknowledge(request.comment(), clock.instant());
        evaluations.flush();
        outbox.append(acknowledged);
        return evaluation;
    }
}
