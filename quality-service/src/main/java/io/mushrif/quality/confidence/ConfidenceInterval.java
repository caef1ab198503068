package io.mushrif.quality.confidence;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A 95 % confidence interval.
 *
 * @param low lower limit
 * @param high upper limit
 */
public record ConfidenceInterval(double low, double high) {

    /** Standard normal quantile of 97.5 %. */
    public static final double Z = 1.959963984540054;

    private static final double UPPER_TAIL = 0.025;

    /**
     * Score interval of a share after Wilson (1927), "Probable inference, the law of succession,
     * and statistical inference", JASA 22:209–212.
     *
     * @param count how many of n, 0 to n
     * @param n more than 0
     * @return limits from 0 to 1
     */
    public static ConfidenceInterval ofShare(long count, long n) {
        double share = (double) count / n;
        double squared = Z * Z;
        double middle = share + squared / (2 * n);
        double half = Z * Math.sqrt((share * (1 - share) + squared / (4.0 * n)) / n);
        double whole = 1 + squared / n;
        return new ConfidenceInterval(
                Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole));
    }

    /**
     * How far the limits of a mean, difference or slope lie from it, by Student's t (Student 1908,
     * Biometrika 6:1–25).
     *
     * @param freedom degrees of freedom, more than 0
     * @param squaredError square of the standard error
     */
    public static double halfWidth(double freedom, double squaredError) {
        return TDistribution.of(freedom).inverseSurvivalProbability(UPPER_TAIL)
                * Math.sqrt(squaredError);
    }
}
