package io.mushrif.quality.dispute;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.problem.Violations;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.evaluation.Answer;
import io.mushrif.quality.evaluation.ErasedInteractions;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.EvaluationScoring;
import io.mushrif.quality.evaluation.Evaluations;
import io.mushrif.quality.evaluation.ScoredQuestion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent, or the supervisor on their behalf, does not accept how questions were scored. */
@ApplicationScoped
class OpenDispute {

    /**
     * What is disputed.
     *
     * @param evaluationId a completed evaluation
     * @param questions some of its scored questions
     */
    @Schema(name = "OpenDispute", example = EXAMPLE)
    public record Request(
            @NotNull UUID evaluationId,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Objection> questions) {}

    /**
     * Why a question is disputed.
     *
     * @param questionId a scored question of the evaluation
     */
    @Schema(name = "Objection")
    public record Objection(
            @NotBlank @Size(max = 50) String questionId,
            @NotBlank @Size(max = 2000) String reason) {}

    private static final String EXAMPLE =
            """
            {"evaluationId": "0199b2a4-5c00-7000-8000-000000000051", "questions": [
              {"questionId": "listening", "reason": "I asked back twice, at 1:40 and at 3:05."}]}""";

    private final Disputes disputes;
    private final Evaluations evaluations;
    private final EvaluationScoring scoring;
    private final ErasedInteractions erased;
    private final TeamScope scope;
    private final CurrentUser user;
    private final Outbox outbox;
    private final Clock clock;

    OpenDispute(
            Disputes disputes,
            Evaluations evaluations,
            EvaluationScoring scoring,
            ErasedInteractions erased,
            TeamScope scope,
            CurrentUser user,
            Outbox outbox,
            Clock clock) {
        this.disputes = disputes;
        this.evaluations = evaluations;
        this.scoring = scoring;
        this.erased = erased;
        this.scope = scope;
        this.user = user;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Dispute handle(Request request) {
        Evaluation evaluation =
                evaluations
                        .findByIdOptional(request.evaluationId())
                        .orElseThrow(
                                () ->
                                        ProblemException.invalid(
                                                "evaluationId", "unknown-reference"));
        boolean own = scope.self().filter(evaluation.agentId()::equals).isPresent();
        boolean shown = evaluation.completedAt() != null;
        if (!shown || !own && !scope.teams().contains(evaluation.teamId())) {
            throw ProblemException.forbidden();
        }
        erased.requireNotErased(evaluation.interactionId());
        Duration decisionWithin = scoring.pinned(evaluation).rules().decisionWithin();
        Instant now = clock.instant();
        evaluation.dispute(now);
        Dispute dispute =
                new Dispute(
                        evaluation,
                        questions(request, evaluation),
                        user.name(),
                        now,
                        now.plus(decisionWithin));
        disputes.persistAndFlush(dispute);
        outbox.append(dispute.opened());
        return dispute;
    }

    private static List<DisputedQuestion> questions(Request request, Evaluation evaluation) {
        Set<String> scored =
                evaluation.sections().stream()
                        .flatMap(section -> section.questions().stream())
                        .filter(line -> line.weight() != null)
                        .map(ScoredQuestion::questionId)
                        .collect(Collectors.toSet());
        Map<String, Answer> answers =
                evaluation.answers().stream()
                        .collect(Collectors.toMap(Answer::questionId, Function.identity()));
        Violations violations = new Violations();
        Set<String> seen = new HashSet<>();
        List<DisputedQuestion> questions = new ArrayList<>();
        for (int i = 0; i < request.questions().size(); i++) {
            Objection objection = request.questions().get(i);
            String field = "questions[%d].questionId".formatted(i);
            boolean known = scored.contains(objection.questionId());
            violations.addIf(!known, field, "unknown-reference");
            violations.addIf(!seen.add(objection.questionId()), field, "given-twice");
            questions.add(
                    new DisputedQuestion(
                            objection.questionId(),
                            objection.reason(),
                            answers.get(objection.questionId()),
                            null,
                            null,
                            null));
        }
        violations.requireNone();
        return questions;
    }
}
