package io.mushrif.quality.calibration;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.evaluation.ErasedInteractions;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.Evaluations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody else is to evaluate again what was evaluated. */
@ApplicationScoped
class CreateGraderCheck {

    /**
     * The check.
     *
     * @param evaluationId a finished evaluation
     * @param checker user name of who evaluates again: neither its evaluator nor its agent nor
     *     oneself
     */
    @Schema(
            name = "CreateGraderCheck",
            example =
                    "{\"evaluationId\": \"0199b2a4-5c00-7000-8000-000000000051\", \"checker\": \"analyst2\"}")
    public record Request(@NotNull UUID evaluationId, @NotBlank @Size(max = 255) String checker) {}

    private final GraderChecks checks;
    private final Evaluations evaluations;
    private final ErasedInteractions erased;
    private final Directory directory;
    private final CurrentUser user;
    private final Clock clock;

    CreateGraderCheck(
            GraderChecks checks,
            Evaluations evaluations,
            ErasedInteractions erased,
            Directory directory,
            CurrentUser user,
            Clock clock) {
        this.checks = checks;
        this.evaluations = evaluations;
        this.erased = erased;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    GraderCheck handle(Request request) {
        Evaluation evaluation =
                evaluations
                        .findByIdOptional(request.evaluationId())
                        .orElseThrow(
                                () ->
                                        ProblemException.invalid(
                                                "evaluationId", "unknown-reference"));
        if (evaluation.completedAt() == null) {
            throw ProblemException.conflict("grader-check-unfinished");
        }
        String agent =
                directory.agent(evaluation.agentId()).map(DirectoryAgent::username).orElse(null);
        boolean involved =
                request.checker().equals(evaluation.evaluator())
                        || request.checker().equals(agent)
                        || evaluation.participants().contains(request.checker());
        if (involved || request.checker().equals(user.name()) || user.name().equals(agent)) {
            throw ProblemException.conflict("grader-check-involved");
        }
        erased.requireNotErased(evaluation.interactionId());
        if (checks.exists(evaluation.id(), request.checker())) {
            throw ProblemException.conflict("grader-check-exists");
        }
        GraderCheck check =
                new GraderCheck(evaluation, request.checker(), user.name(), clock.instant());
        checks.persist(check);
        return check;
    }
}
