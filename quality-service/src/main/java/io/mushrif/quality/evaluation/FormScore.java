package io.mushrif.quality.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Score of a whole form: Σ(earned·weight) / Σ(possible·weight) in percent. Sums are exact; the
 * quotient is rounded once, half up, to two digits. A question that is not applicable is 0 of 0 and
 * so takes its weight with it; when all are, there is no score. A bonus is earned on top of what is
 * possible, so that the score can exceed 100.
 */
final class FormScore {

    private final List<SectionScore> sections;
    private final Fraction earned;
    private final Fraction possible;
    private final boolean criticalFailed;

    private FormScore(List<SectionScore> sections) {
        this.sections = sections;
        earned = sections.stream().map(SectionScore::earned).reduce(Fraction.ZERO, Fraction::plus);
        possible =
                sections.stream().map(SectionScore::possible).reduce(Fraction.ZERO, Fraction::plus);
        criticalFailed = sections.stream().anyMatch(SectionScore::formFailed);
    }

    static FormScore of(List<SectionScore> sections) {
        return new FormScore(List.copyOf(sections));
    }

    /** Whether a question that is critical for the form has its worst answer. */
    boolean criticalFailed() {
        return criticalFailed;
    }

    /** What the points alone say; below 0 when negative points outweigh. */
    Optional<BigDecimal> raw() {
        return possible.signum() == 0
                ? Optional.empty()
                : Optional.of(earned.over(possible).percent());
    }

    /** What counts as earned: 0 when a critical answer failed or negative points outweigh. */
    Fraction counted() {
        Fraction sum =
                sections.stream().map(SectionScore::counted).reduce(Fraction.ZERO, Fraction::plus);
        return criticalFailed || sum.signum() < 0 ? Fraction.ZERO : sum;
    }

    /** Σ(possible·weight). */
    Fraction possible() {
        return possible;
    }

    /** The score, 0 to 100 and what a bonus adds. */
    Optional<BigDecimal> total() {
        return possible.signum() == 0
                ? Optional.empty()
                : Optional.of(counted().over(possible).percent());
    }

    /** Percent points that a question adds to the raw score. Only when there is one. */
    BigDecimal contribution(Points question) {
        return question.weightedEarned().over(possible).percent();
    }

    /**
     * Whether the score, as it is shown, is at least the pass mark and each section reaches its
     * own. A failed critical question fails the evaluation whatever the mark is, and so does having
     * no score.
     */
    boolean reaches(BigDecimal passMark) {
        return !criticalFailed
                && total().filter(total -> total.compareTo(passMark) >= 0).isPresent()
                && sections.stream().allMatch(SectionScore::reached);
    }
}
