package io.mushrif.complaints.correctiveaction;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether counts of weeks vary more than those of a Poisson process with a constant rate before and
 * a constant rate after: Pearson's index of dispersion, the sum of (observed − expected)² ÷
 * expected over its degrees of freedom, and its χ² test (Fisher 1950, Biometrics 6, 17–24).
 *
 * @param index about 1 for a Poisson process, more for complaints that come in waves
 * @param pValue chance of an index as great or greater if the process were Poisson
 */
record Dispersion(double index, double pValue) {

    private static final double SIGNIFICANT = 0.05;

    /** Below that many expected in a week the χ² approximation does not hold. */
    private static final double FEWEST_EXPECTED = 1;

    /** The weeks of one window: complaints and what they are per. */
    record Weeks(List<Long> complaints, List<Long> exposures) {

        private double expected(int week) {
            double all = exposures.stream().mapToLong(Long::longValue).sum();
            return all == 0
                    ? 0
                    : complaints.stream().mapToLong(Long::longValue).sum()
                            * (exposures.get(week) / all);
        }
    }

    /** Null when there are too few complaints or weeks to tell. */
    static Dispersion of(List<Weeks> windows) {
        double sum = 0;
        int degrees = 0;
        for (Weeks window : windows) {
            for (int week = 0; week < window.complaints().size(); week++) {
                double expected = window.expected(week);
                if (expected < FEWEST_EXPECTED) {
                    return null;
                }
                double difference = window.complaints().get(week) - expected;
                sum += difference * difference / expected;
            }
            degrees += Math.max(0, window.complaints().size() - 1);
        }
        return degrees == 0
                ? null
                : new Dispersion(
                        sum / degrees, ChiSquaredDistribution.of(degrees).survivalProbability(sum));
    }

    /** Whether the weeks are more uneven than chance explains. */
    boolean isUneven() {
        return pValue < SIGNIFICANT;
    }

    /** What counts are divided by before they are compared, 1 or more. */
    double factor() {
        return isUneven() ? Math.max(1, index) : 1;
    }
}
