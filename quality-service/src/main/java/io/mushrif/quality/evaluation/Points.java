package io.mushrif.quality.evaluation;

import io.mushrif.quality.scorecard.CriticalScope;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.ScoreMode;
import java.math.BigDecimal;

/**
 * What one question brings into a score.
 *
 * @param weight weight of the question times that of its section
 * @param earned what the answer earns; may be negative
 * @param possible what the best answer earns; 0 for a bonus
 * @param failed whose score the answer makes 0; null when it is not the worst to a critical
 *     question
 */
record Points(Fraction weight, Fraction earned, Fraction possible, CriticalScope failed) {

    /** Of a question that was left out: 0 of 0. */
    static Points notApplicable(BigDecimal weight) {
        return new Points(Fraction.of(weight), Fraction.ZERO, Fraction.ZERO, null);
    }

    /**
     * Of an answer.
     *
     * @param points points of the answer by the scorecard
     */
    static Points of(ScoreMode mode, BigDecimal weight, Question question, BigDecimal points) {
        boolean byPoints = mode == ScoreMode.WEIGHTED_POINTS;
        Fraction earned = byPoints ? Fraction.of(points) : share(question, points);
        Fraction possible = byPoints ? Fraction.of(question.most()) : Fraction.ONE;
        boolean worst = points.compareTo(question.least()) == 0;
        return new Points(
                Fraction.of(weight),
                earned,
                question.bonus() ? Fraction.ZERO : possible,
                worst ? question.scopeOfFailure().orElse(null) : null);
    }

    /** How far an answer is on the way from the worst, 0, to the best, 1. */
    static Fraction share(Question question, BigDecimal points) {
        Fraction least = Fraction.of(question.least());
        return Fraction.of(points).minus(least).over(Fraction.of(question.most()).minus(least));
    }

    Fraction weightedEarned() {
        return earned.times(weight);
    }

    Fraction weightedPossible() {
        return possible.times(weight);
    }
}
