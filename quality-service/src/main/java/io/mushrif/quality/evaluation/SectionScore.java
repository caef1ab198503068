package io.mushrif.quality.evaluation;

import io.mushrif.quality.scorecard.CriticalScope;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** Score of the questions of one section. */
final class SectionScore {

    private final Fraction earned;
    private final Fraction possible;
    private final boolean failed;
    private final boolean formFailed;
    private final BigDecimal passMark;

    private SectionScore(Collection<Points> questions, BigDecimal passMark) {
        earned =
                questions.stream()
                        .map(Points::weightedEarned)
                        .reduce(Fraction.ZERO, Fraction::plus);
        possible =
                questions.stream()
                        .map(Points::weightedPossible)
                        .reduce(Fraction.ZERO, Fraction::plus);
        failed = questions.stream().anyMatch(points -> points.failed() == CriticalScope.SECTION);
        formFailed = questions.stream().anyMatch(points -> points.failed() == CriticalScope.FORM);
        this.passMark = passMark;
    }

    /**
     * Of its questions.
     *
     * @param passMark percent without which nothing is passed; null for none
     */
    static SectionScore of(Collection<Points> questions, BigDecimal passMark) {
        return new SectionScore(questions, passMark);
    }

    /** Σ(earned·weight). */
    Fraction earned() {
        return earned;
    }

    /** Σ(possible·weight). */
    Fraction possible() {
        return possible;
    }

    /**
     * What it brings into the form: no more than nothing when one of its critical questions failed.
     */
    Fraction counted() {
        return failed && earned.signum() > 0 ? Fraction.ZERO : earned;
    }

    /** Whether a question that is critical for the section has its worst answer. */
    boolean failed() {
        return failed;
    }

    boolean formFailed() {
        return formFailed;
    }

    /** Percent of its own points, never below 0; empty when nothing was applicable. */
    Optional<BigDecimal> score() {
        if (possible.signum() == 0) {
            return Optional.empty();
        }
        Fraction share = counted().over(possible);
        return Optional.of((share.signum() < 0 ? Fraction.ZERO : share).percent());
    }

    /** Whether its own pass mark is reached; so too when it has none, or nothing was applicable. */
    boolean reached() {
        return passMark == null
                || score().map(score -> score.compareTo(passMark) >= 0).orElse(true);
    }
}
