package io.mushrif.quality.dispute;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.problem.Violations;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.evaluation.Answer;
import io.mushrif.quality.evaluation.ErasedInteractions;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.EvaluationScoring;
import io.mushrif.quality.evaluation.Evaluations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An arbiter decides every question of a dispute; the evaluation is rescored when answers change.
 */
@ApplicationScoped
class DecideDispute {

    /**
     * The decision.
     *
     * @param questions one decision on each disputed question
     * @param furtherAnswers answers to questions that are asked only after an adjusted answer
     */
    @Schema(name = "DecideDispute", example = EXAMPLE)
    public record Request(
            @NotEmpty @Size(max = 100) List<@NotNull @Valid Decision> questions,
            @Size(max = 100) List<@NotNull @Valid Answer> furtherAnswers) {}

    /**
     * The decision on one question.
     *
     * @param reason what the agent and the evaluator read
     * @param answer the answer that takes the place of the evaluator's; for ADJUSTED only
     */
    @Schema(name = "DisputeDecision")
    public record Decision(
            @NotBlank @Size(max = 50) String questionId,
            @NotNull Ruling ruling,
            @NotBlank @Size(max = 2000) String reason,
            @Valid Answer answer) {}

    private static final String EXAMPLE =
            """
            {"questions": [{"questionId": "listening", "ruling": "ADJUSTED",
              "reason": "The second question back is on the recording.",
              "answer": {"questionId": "listening", "value": 5}}]}""";

    private final Disputes disputes;
    private final Evaluations evaluations;
    private final EvaluationScoring scoring;
    private final ErasedInteractions erased;
    private final ArbiterPolicy policy;
    private final CurrentUser user;
    private final Precondition precondition;
    private final Outbox outbox;
    private final Clock clock;

    DecideDispute(
            Disputes disputes,
            Evaluations evaluations,
            EvaluationScoring scoring,
            ErasedInteractions erased,
            ArbiterPolicy policy,
            CurrentUser user,
            Precondition precondition,
            Outbox outbox,
            Clock clock) {
        this.disputes = disputes;
        this.evaluations = evaluations;
        this.scoring = scoring;
        this.erased = erased;
        this.policy = policy;
        this.user = user;
        this.precondition = precondition;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Dispute handle(UUID id, Request request) {
        Dispute dispute = disputes.require(id);
        precondition.require(dispute.version());
        dispute.requireOpen();
        Evaluation evaluation = evaluations.require(dispute.evaluationId());
        policy.requireNeutral(user.name(), dispute, evaluation);
        erased.requireNotErased(evaluation.interactionId());
        List<DisputedQuestion> decided = decide(dispute, request);
        Map<String, Answer> adjusted = adjusted(request);
        if (adjusted.isEmpty()) {
            evaluation.settle();
        } else {
            scoring.adjust(evaluation, adjusted, user.name());
        }
        var event = dispute.decide(decided, user.name(), evaluation.score(), clock.instant());
        disputes.flush();
        outbox.append(event);
        return dispute;
    }

    private static List<DisputedQuestion> decide(Dispute dispute, Request request) {
        Violations violations = new Violations();
        Map<String, Decision> decisions = new HashMap<>();
        for (int i = 0; i < request.questions().size(); i++) {
            Decision decision = request.questions().get(i);
            String path = "questions[%d]".formatted(i);
            boolean disputed =
                    dispute.questions().stream()
                            .anyMatch(one -> one.questionId().equals(decision.questionId()));
            violations.addIf(!disputed, path + ".questionId", "unknown-reference");
            violations.addIf(
                    decisions.put(decision.questionId(), decision) != null,
                    path + ".questionId",
                    "given-twice");
            boolean adjusts = decision.ruling() == Ruling.ADJUSTED;
            violations.addIf(adjusts && decision.answer() == null, path + ".answer", "not-null");
            violations.addIf(
                    !adjusts && decision.answer() != null, path + ".answer", "adjusted-only");
            violations.addIf(
                    decision.answer() != null
                            && !decision.answer().questionId().equals(decision.questionId()),
                    path + ".answer.questionId",
                    "other-question");
        }
        List<DisputedQuestion> decided = new ArrayList<>();
        for (DisputedQuestion question : dispute.questions()) {
            Decision decision = decisions.get(question.questionId());
            if (decision == null) {
                violations.add("questions", "not-decided", question.questionId());
            } else {
                decided.add(question.decided(decision));
            }
        }
        violations.requireNone();
        return decided;
    }

    /** The answers that change, by where the request names them. */
    private static Map<String, Answer> adjusted(Request request) {
        Map<String, Answer> adjusted = new LinkedHashMap<>();
        for (int i = 0; i < request.questions().size(); i++) {
            Decision decision = request.questions().get(i);
            if (decision.ruling() == Ruling.ADJUSTED) {
                adjusted.put("questions[%d].answer".formatted(i), decision.answer());
            }
        }
        List<Answer> further =
                request.furtherAnswers() == null ? List.of() : request.furtherAnswers();
        if (adjusted.isEmpty() && !further.isEmpty()) {
            throw ProblemException.invalid("furtherAnswers", "adjusted-only");
        }
        for (int i = 0; i < further.size(); i++) {
            adjusted.put("furtherAnswers[%d]".formatted(i), further.get(i));
        }
        return adjusted;
    }
}
