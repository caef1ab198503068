package io.mushrif.quality.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/**
 * Averages over several evaluations. They differ: 3 of 5 and 8 of 10 are 70.00 as the average of
 * their percentages and 73.33 pooled. Only evaluations that have a score are to be given.
 */
public enum ScoreAverage {
    /** Every evaluation weighs the same: mean of earned / possible. */
    AVERAGE_OF_PERCENTAGES {
        @Override
        Fraction share(Collection<Scored> evaluations) {
            return evaluations.stream()
                    .map(one -> Fraction.of(one.earned()).over(Fraction.of(one.possible())))
                    .reduce(Fraction.ZERO, Fraction::plus)
                    .over(Fraction.of(BigDecimal.valueOf(evaluations.size())));
        }
    },
    /** Every point weighs the same: Σ earned / Σ possible. */
    POOLED {
        @Override
        Fraction share(Collection<Scored> evaluations) {
            Fraction earned = Fraction.ZERO;
            Fraction possible = Fraction.ZERO;
            for (Scored one : evaluations) {
                earned = earned.plus(Fraction.of(one.earned()));
                possible = possible.plus(Fraction.of(one.possible()));
            }
            return earned.over(possible);
        }
    };

    /**
     * One evaluation: the columns {@code earned} and {@code possible} of the table {@code
     * evaluation}.
     *
     * @param earned weighted points that count
     * @param possible weighted points that were possible, more than 0
     */
    public record Scored(BigDecimal earned, BigDecimal possible) {}

    abstract Fraction share(Collection<Scored> evaluations);

    /** In percent, rounded once, half up, to two digits; empty without evaluations. */
    public Optional<BigDecimal> of(Collection<Scored> evaluations) {
        return evaluations.isEmpty() ? Optional.empty() : Optional.of(share(evaluations).percent());
    }
}
