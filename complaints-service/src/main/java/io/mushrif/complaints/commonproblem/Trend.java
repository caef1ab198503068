package io.mushrif.complaints.commonproblem;

import io.mushrif.complaints.correctiveaction.RateComparison;

/**
 * Whether complaints of a group come more often than before: two Poisson rates, compared exactly
 * ({@link RateComparison}). Many groups are looked at, so chance is called a trend once in a
 * hundred times, not once in twenty.
 *
 * @param days days that are looked at, until now
 * @param received complaints in these days
 * @param daysBefore days before these
 * @param receivedBefore complaints in the days before
 * @param ratio rate now divided by the rate before; absent when there were none before
 * @param lower lower 95 % confidence limit of the ratio
 * @param upper upper one; absent when there is none
 * @param pValue two-sided, of the hypothesis that the rates are equal; absent without complaints
 */
public record Trend(
        int days,
        long received,
        int daysBefore,
        long receivedBefore,
        Double ratio,
        Double lower,
        Double upper,
        Double pValue,
        Direction direction) {

    private static final double CHANCE = 0.01;

    /** What the figures say. */
    public enum Direction {
        /** More often, by more than chance. */
        RISING,
        /** Less often, by more than chance. */
        FALLING,
        /** Nothing else than chance. */
        STEADY
    }

    static Trend of(int days, long received, int daysBefore, long receivedBefore) {
        if (received + receivedBefore == 0) {
            return new Trend(days, 0, daysBefore, 0, null, null, null, null, Direction.STEADY);
        }
        RateComparison rates = RateComparison.of(receivedBefore, daysBefore, received, days);
        return new Trend(
                days,
                received,
                daysBefore,
                receivedBefore,
                number(rates.ratio()),
                number(rates.lower()),
                number(rates.upper()),
                Math.round(rates.pValue() * 1e6) / 1e6,
                direction(rates));
    }

    private static Direction direction(RateComparison rates) {
        if (rates.pValue() >= CHANCE) {
            return Direction.STEADY;
        }
        return rates.lower() > 1 ? Direction.RISING : Direction.FALLING;
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : null;
    }
}
