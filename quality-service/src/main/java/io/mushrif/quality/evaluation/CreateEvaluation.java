package io.mushrif.quality.evaluation;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An evaluator scores an interaction of an agent, or begins to. */
@ApplicationScoped
class CreateEvaluation {

    /**
     * What was found.
     *
     * @param scorecardId a published scorecard
     * @param agentId agent who handled the interaction
     * @param kind STANDARD when absent
     * @param status IN_PROGRESS saves it to go on later; COMPLETED, as when absent, scores it
     * @param participants user names of those who score with the evaluator; for JOINT only
     * @param interactionId the interaction, when it is known
     * @param interactionAt when it was
     * @param answers one to each question of the scorecard that is asked; some while it is in
     *     progress
     */
    @Schema(name = "CreateEvaluation", example = EXAMPLE)
    public record Request(
            @NotNull UUID scorecardId,
            @NotNull UUID agentId,
            EvaluationKind kind,
            EvaluationStatus status,
            @Size(max = 10) List<@NotBlank @Size(max = 255) String> participants,
            UUID interactionId,
            Instant interactionAt,
            @Size(max = 1000) List<@NotNull @Valid Answer> answers,
            @Size(max = 4000) String comment) {

        EvaluationKind kindOrStandard() {
            return kind == null ? EvaluationKind.STANDARD : kind;
        }

        List<Answer> answersOrNone() {
            return answers == null ? List.of() : answers;
        }
    }

    private static final String EXAMPLE =
            """
            {"scorecardId": "0199b2a4-5c00-7000-8000-000000000061",
             "agentId": "0199b2a4-5c00-7000-8000-000000000021",
             "interactionAt": "2026-03-02T08:15:00Z",
             "answers": [
               {"questionId": "greeting", "option": "yes"},
               {"questionId": "listening", "value": 4, "comment": "Asked back twice", "seconds": [42]},
               {"questionId": "identity", "option": "full"}]}""";

    private final Evaluations evaluations;
    private final EvaluationScoring scoring;
    private final EvaluatorPolicy policy;
    private final ErasedInteractions erased;
    private final ScorecardVersions scorecards;
    private final Directory directory;
    private final CurrentUser user;
    private final Clock clock;

    CreateEvaluation(
            Evaluations evaluations,
            EvaluationScoring scoring,
            EvaluatorPolicy policy,
            ErasedInteractions erased,
            ScorecardVersions scorecards,
            Directory directory,
            CurrentUser user,
            Clock clock) {
        this.evaluations = evaluations;
        this.scoring = scoring;
        this.policy = policy;
        this.erased = erased;
        this.scorecards = scorecards;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Evaluation handle(Request request) {
        Instant now = clock.instant();
        if (request.answers() == null && request.status() != EvaluationStatus.IN_PROGRESS) {
            throw ProblemException.invalid("answers", "not-null");
        }
        InteractionTime.requirePast(request.interactionAt(), now);
        erased.requireNotErased(request.interactionId());
        DirectoryAgent agent =
                directory.agent(request.agentId()).orElseThrow(() -> unknown("agentId"));
        policy.require(request, agent);
        PublishedScorecard scorecard =
                scorecards.inUse(request.scorecardId()).orElseThrow(() -> unknown("scorecardId"));
        Evaluation evaluation =
                new Evaluation(request, scorecard, agent.teamId(), user.name(), now);
        if (request.status() == EvaluationStatus.IN_PROGRESS) {
            AnswerSheet.checkUnfinished(scorecard.sections(), request.answersOrNone());
            evaluations.persist(evaluation);
        } else {
            scoring.complete(evaluation, scorecard);
        }
        return evaluation;
    }

    private static ProblemException unknown(String field) {
        return ProblemException.invalid(field, "unknown-reference");
    }
}
