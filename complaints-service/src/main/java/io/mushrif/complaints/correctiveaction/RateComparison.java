package io.mushrif.complaints.correctiveaction;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Two Poisson rates, compared exactly: given the sum of both counts, the second one is binomial
 * with probability ρt₂ ÷ (t₁ + ρt₂), where ρ is the ratio of the rates (Przyborowski and Wilenski
 * 1940, Biometrika 31, 313–323; Sahai and Khurshid 1996, Statistics in Epidemiology, chapter 4).
 * The interval is that of Clopper and Pearson (1934) for this probability, turned into a ratio; the
 * p-value is twice the smaller tail, which belongs to that interval: it is below 0.05 exactly when
 * the interval leaves out 1 (Fay 2010, The R Journal 2/1, 53–58).
 *
 * @param ratio second rate divided by the first; not a number when the first count is 0
 * @param lower lower 95 % confidence limit of the ratio, 0 or more
 * @param upper upper 95 % confidence limit, infinite when the first count is 0
 * @param pValue two-sided, of the hypothesis that the rates are equal
 */
public record RateComparison(double ratio, double lower, double upper, double pValue) {

    private static final double TAIL = 0.025;

    /** Confidence limits of a ratio. */
    public record Limits(double lower, double upper) {}

    /**
     * Compares two counts.
     *
     * @param first events of the first rate
     * @param firstExposure what the first rate is per, such as days; more than 0
     */
    public static RateComparison of(
            long first, double firstExposure, long second, double secondExposure) {
        Limits limits = limits(first, firstExposure, second, secondExposure);
        double ratio = first == 0 ? Double.NaN : second / secondExposure / (first / firstExposure);
        return new RateComparison(
                ratio,
                limits.lower(),
                limits.upper(),
                pValue(first, firstExposure, second, secondExposure));
    }

    /**
     * The limits alone. Counts need not be whole, so that they can be scaled down for
     * overdispersion (as Korn and Graubard 1998, Survey Methodology 24, 193–201, do for design
     * effects).
     */
    static Limits limits(double first, double firstExposure, double second, double secondExposure) {
        double lower =
                second == 0
                        ? 0
                        : BetaDistribution.of(second, first + 1).inverseCumulativeProbability(TAIL);
        double upper =
                first == 0
                        ? 1
                        : BetaDistribution.of(second + 1, first).inverseSurvivalProbability(TAIL);
        double scale = firstExposure / secondExposure;
        return new Limits(odds(lower) * scale, odds(upper) * scale);
    }

    private static double odds(double probability) {
        return probability == 1 ? Double.POSITIVE_INFINITY : probability / (1 - probability);
    }

    private static double pValue(
            long first, double firstExposure, long second, double secondExposure) {
        int sum = Math.toIntExact(first + second);
        int of = Math.toIntExact(second);
        BinomialDistribution equal =
                BinomialDistribution.of(sum, secondExposure / (firstExposure + secondExposure));
        double tail = Math.min(equal.cumulativeProbability(of), equal.survivalProbability(of - 1));
        return Math.min(1, 2 * tail);
    }
}
