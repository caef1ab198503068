package io.mushrif.quality.scorecard;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * What holds for every evaluation on a scorecard. What is absent has its default.
 *
 * @param scoreMode how the score is computed; WEIGHTED_POINTS
 * @param disputeWindow how long after completion the agent may dispute it; 7 days, 0 for never
 * @param decisionWithin time for the decision of a dispute; 7 days
 * @param acknowledgement whether the agent has to acknowledge it; no
 * @param acknowledgeWithin time for that, after which it is overdue; 3 days
 * @param editWindow how long after completion the evaluator may correct it; 24 hours, 0 for never
 */
public record ScorecardRules(
        ScoreMode scoreMode,
        @DurationMin @DurationMax(days = 365) Duration disputeWindow,
        @DurationMin @DurationMax(days = 365) Duration decisionWithin,
        Boolean acknowledgement,
        @DurationMin @DurationMax(days = 365) Duration acknowledgeWithin,
        @DurationMin @DurationMax(days = 365) Duration editWindow) {

    /** All defaults. */
    public static final ScorecardRules DEFAULT =
            new ScorecardRules(null, null, null, null, null, null);

    public ScorecardRules {
        scoreMode = scoreMode == null ? ScoreMode.WEIGHTED_POINTS : scoreMode;
        disputeWindow = disputeWindow == null ? Duration.ofDays(7) : disputeWindow;
        decisionWithin = decisionWithin == null ? Duration.ofDays(7) : decisionWithin;
        acknowledgement = acknowledgement != null && acknowledgement;
        acknowledgeWithin = acknowledgeWithin == null ? Duration.ofDays(3) : acknowledgeWithin;
        editWindow = editWindow == null ? Duration.ofHours(24) : editWindow;
    }
}
