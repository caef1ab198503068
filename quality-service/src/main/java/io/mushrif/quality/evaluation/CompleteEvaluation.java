package io.mushrif.quality.evaluation;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.scorecard.Scorecard;
import io.mushrif.quality.scorecard.Scorecards;
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

/** An evaluator scores an interaction of an agent. */
@ApplicationScoped
class CompleteEvaluation {

    /**
     * What was found.
     *
     * @param scorecardId a published scorecard
     * @param agentId agent who handled the interaction
     * @param interactionId the interaction, when it is known
     * @param interactionAt when it was
     * @param answers one to each question of the scorecard
     */
    @Schema(name = "CompleteEvaluation", example = EXAMPLE)
    public record Request(
            @NotNull UUID scorecardId,
            @NotNull UUID agentId,
            UUID interactionId,
            Instant interactionAt,
            @NotNull @Size(max = 1000) List<@NotNull @Valid Answer> answers,
            @Size(max = 4000) String comment) {}

    private static final String EXAMPLE =
            """
            {"scorecardId": "0199b2a4-5c00-7000-8000-000000000061",
             "agentId": "0199b2a4-5c00-7000-8000-000000000021",
             "interactionAt": "2026-03-02T08:15:00Z",
             "answers": [
               {"questionId": "greeting", "option": "yes"},
               {"questionId": "listening", "value": 4, "comment": "Asked back twice"},
               {"questionId": "identity", "option": "full"}]}""";

    private final Evaluations evaluations;
    private final ErasedInteractions erased;
    private final Scorecards scorecards;
    private final Directory directory;
    private final TeamScope scope;
    private final CurrentUser user;
    private final Outbox outbox;
    private final Clock clock;

    CompleteEvaluation(
            Evaluations evaluations,
            ErasedInteractions erased,
            Scorecards scorecards,
            Directory directory,
            TeamScope scope,
            CurrentUser user,
            Outbox outbox,
            Clock clock) {
        this.evaluations = evaluations;
        this.erased = erased;
        this.scorecards = scorecards;
        this.directory = directory;
        this.scope = scope;
        this.user = user;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Evaluation handle(Request request) {
        Instant now = clock.instant();
        requirePast(request.interactionAt(), now);
        erased.requireNotErased(request.interactionId());
        DirectoryAgent agent =
                directory.agent(request.agentId()).orElseThrow(() -> unknown("agentId"));
        requireEvaluatorOf(agent);
        Scorecard scorecard =
                scorecards
                        .findByIdOptional(request.scorecardId())
                        .orElseThrow(() -> unknown("scorecardId"));
        ScoreSheet sheet = new ScoreSheet(scorecard.published(), request.answers());
        Evaluation evaluation = new Evaluation(request, sheet, agent.teamId(), user.name(), now);
        evaluations.persist(evaluation);
        outbox.append(evaluation.completed());
        return evaluation;
    }

    private void requireEvaluatorOf(DirectoryAgent agent) {
        if (agent.username().equals(user.name())) {
            throw ProblemException.conflict("own-evaluation");
        }
        if (!scope.everything() && !scope.teams().contains(agent.teamId())) {
            throw ProblemException.forbidden();
        }
    }

    private static void requirePast(Instant interactionAt, Instant now) {
        if (interactionAt == null) {
            return;
        }
        if (interactionAt.isAfter(now)) {
            throw ProblemException.invalid("interactionAt", "past-or-present");
        }
        if (interactionAt.isBefore(Instant.EPOCH)) {
            throw ProblemException.invalid("interactionAt", "bad-instant");
        }
    }

    private static ProblemException unknown(String field) {
        return ProblemException.invalid(field, "unknown-reference");
    }
}
