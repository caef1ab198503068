package io.mushrif.quality.calibration;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.evaluation.Answer;
import io.mushrif.quality.evaluation.ErasedInteractions;
import io.mushrif.quality.evaluation.ScoreSheet;
import io.mushrif.quality.scorecard.ScorecardVersions;
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

/** A rater scores an item, once. */
@ApplicationScoped
class SubmitScore {

    /**
     * What was found.
     *
     * @param answers one to each question that is asked
     */
    @Schema(name = "SubmitScore", example = EXAMPLE)
    public record Request(@NotNull @Size(max = 1000) List<@NotNull @Valid Answer> answers) {}

    private static final String EXAMPLE =
            """
            {"answers": [
               {"questionId": "greeting", "option": "yes"},
               {"questionId": "listening", "value": 4},
               {"questionId": "identity", "option": "full"}]}""";

    private final Calibrations calibrations;
    private final CalibrationItems items;
    private final CalibrationScores scores;
    private final CalibrationPolicy policy;
    private final ScorecardVersions scorecards;
    private final ErasedInteractions erased;
    private final Clock clock;

    SubmitScore(
            Calibrations calibrations,
            CalibrationItems items,
            CalibrationScores scores,
            CalibrationPolicy policy,
            ScorecardVersions scorecards,
            ErasedInteractions erased,
            Clock clock) {
        this.calibrations = calibrations;
        this.items = items;
        this.scores = scores;
        this.policy = policy;
        this.scorecards = scorecards;
        this.erased = erased;
        this.clock = clock;
    }

    @Transactional
    CalibrationScore handle(UUID calibration, UUID itemId, Request request) {
        Calibration session = calibrations.require(calibration);
        policy.requireRater(session);
        CalibrationItem item = items.require(calibration, itemId);
        erased.requireNotErased(item.interactionId()); // before the session, as erasure locks them
        calibrations.lock(session);
        if (scores.has(itemId, policy.me())) {
            throw ProblemException.conflict("calibration-score-given");
        }
        ScoreSheet sheet =
                new ScoreSheet(
                        scorecards.pinned(session.scorecardId(), session.scorecardVersion()),
                        request.answers());
        Instant now = clock.instant();
        session.take(now);
        CalibrationScore score =
                new CalibrationScore(item, policy.me(), session.isExpert(policy.me()), sheet, now);
        scores.persist(score);
        return score;
    }
}
