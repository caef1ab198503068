package io.mushrif.quality.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Score in the mode WEIGHTED_POINTS: Σ(earned·weight) / Σ(possible·weight), in percent. Sums are
 * exact; the quotient is rounded once, half up, to two digits. A question that is not applicable is
 * 0 of 0 points and so takes its weight with it; when all are, there is no score.
 */
final class WeightedScore {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 2;

    /**
     * What one question brings into the score.
     *
     * @param weight weight of the question times that of its section
     * @param earned points of the answer; may be negative
     * @param possible points of the best answer
     * @param criticalFailed whether it is critical and has its worst answer
     */
    record Points(
            BigDecimal weight, BigDecimal earned, BigDecimal possible, boolean criticalFailed) {

        /** Of a question that was left out. */
        static Points notApplicable(BigDecimal weight) {
            return new Points(weight, BigDecimal.ZERO, BigDecimal.ZERO, false);
        }
    }

    private final BigDecimal earned;
    private final BigDecimal possible;
    private final boolean criticalFailed;

    private WeightedScore(BigDecimal earned, BigDecimal possible, boolean criticalFailed) {
        this.earned = earned;
        this.possible = possible;
        this.criticalFailed = criticalFailed;
    }

    /** Score of some questions: a section or all. */
    static WeightedScore of(Collection<Points> questions) {
        return new WeightedScore(
                sum(questions, Points::earned),
                sum(questions, Points::possible),
                questions.stream().anyMatch(Points::criticalFailed));
    }

    private static BigDecimal sum(
            Collection<Points> questions, Function<Points, BigDecimal> points) {
        return questions.stream()
                .map(question -> points.apply(question).multiply(question.weight()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ(earned·weight). */
    BigDecimal earned() {
        return earned;
    }

    /** Σ(possible·weight). */
    BigDecimal possible() {
        return possible;
    }

    /** Whether at least one critical question has its worst answer. */
    boolean criticalFailed() {
        return criticalFailed;
    }

    /** What the points alone say; below 0 when negative points outweigh. */
    Optional<BigDecimal> raw() {
        return possible.signum() == 0 ? Optional.empty() : Optional.of(percent(earned));
    }

    /**
     * The score, 0 to 100: the raw score, but 0 when it is negative or a critical answer failed.
     */
    Optional<BigDecimal> total() {
        return raw().map(
                        raw ->
                                criticalFailed || raw.signum() < 0
                                        ? BigDecimal.ZERO.setScale(DIGITS)
                                        : raw);
    }

    /** Percent points that a question adds to the raw score. Only when there is one. */
    BigDecimal contribution(Points question) {
        return percent(question.earned().multiply(question.weight()));
    }

    /**
     * Whether the score, as it is shown, is at least the pass mark. A failed critical question
     * fails the evaluation whatever the mark is, and so does having no score.
     */
    boolean reaches(BigDecimal passMark) {
        return !criticalFailed
                && total().filter(total -> total.compareTo(passMark) >= 0).isPresent();
    }

    private BigDecimal percent(BigDecimal part) {
        return part.multiply(HUNDRED).divide(possible, DIGITS, RoundingMode.HALF_UP);
    }
}
