package io.mushrif.quality.dispute;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.Evaluations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute is given to the one who is to decide it. */
@ApplicationScoped
class AssignArbiter {

    /**
     * Who is to decide.
     *
     * @param arbiter user name; neither the evaluator nor the agent
     */
    @Schema(name = "AssignArbiter", example = "{\"arbiter\": \"analyst2\"}")
    public record Request(@NotBlank @Size(max = 255) String arbiter) {}

    private final Disputes disputes;
    private final Evaluations evaluations;
    private final ArbiterPolicy policy;
    private final Precondition precondition;

    AssignArbiter(
            Disputes disputes,
            Evaluations evaluations,
            ArbiterPolicy policy,
            Precondition precondition) {
        this.disputes = disputes;
        this.evaluations = evaluations;
        this.policy = policy;
        this.precondition = precondition;
    }

    @Transactional
    Dispute handle(UUID id, Request request) {
        Dispute dispute = disputes.require(id);
        precondition.require(dispute.version());
        Evaluation evaluation = evaluations.require(dispute.evaluationId());
        policy.requireNeutral(request.arbiter(), dispute, evaluation);
        dispute.assign(request.arbiter());
        disputes.flush();
        return dispute;
    }
}
