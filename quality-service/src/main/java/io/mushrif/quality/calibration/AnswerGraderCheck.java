package io.mushrif.quality.calibration;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.evaluation.ErasedInteractions;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.Evaluations;
import io.mushrif.quality.evaluation.ScoreSheet;
import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The checker evaluates, and the grader gets a grade. */
@ApplicationScoped
class AnswerGraderCheck {

    private final GraderChecks checks;
    private final Evaluations evaluations;
    private final ScorecardVersions scorecards;
    private final ErasedInteractions erased;
    private final CalibrationPolicy policy;
    private final Clock clock;

    AnswerGraderCheck(
            GraderChecks checks,
            Evaluations evaluations,
            ScorecardVersions scorecards,
            ErasedInteractions erased,
            CalibrationPolicy policy,
            Clock clock) {
        this.checks = checks;
        this.evaluations = evaluations;
        this.scorecards = scorecards;
        this.erased = erased;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    GraderCheck handle(UUID id, SubmitScore.Request request) {
        GraderCheck check = checks.requireLocked(id);
        if (!check.isChecker(policy.me())) {
            throw ProblemException.forbidden();
        }
        erased.requireNotErased(check.interactionId());
        Evaluation evaluation = evaluations.require(check.evaluationId());
        ScoreSheet sheet =
                new ScoreSheet(
                        scorecards.pinned(check.scorecardId(), check.scorecardVersion()),
                        request.answers());
        check.complete(evaluation, sheet, clock.instant());
        checks.flush();
        return check;
    }
}
