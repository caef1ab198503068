package io.mushrif.quality.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Kendall's coefficient of concordance, corrected for ties, from the units that all raters have
 * rated (M. G. Kendall and B. Babington Smith, Annals of Mathematical Statistics 10, 1939, 275–287;
 * ties and χ² = raters · (units − 1) · W with units − 1 degrees of freedom: S. Siegel and N. J.
 * Castellan, Nonparametric Statistics, 2nd ed. 1988, section 9.3).
 *
 * <p>Variance: infinitesimal jackknife over units (L. A. Jaeckel, Bell Laboratories memorandum
 * 1972; B. Efron, The Jackknife, the Bootstrap and Other Resampling Plans, 1982, chapter 6), which
 * follows how one unit moves the ranks of the others; interval by Student's t.
 */
final class KendallW {

    private final RatingMatrix ratings;
    private final double confidence;

    KendallW(RatingMatrix ratings, double confidence) {
        this.ratings = ratings;
        this.confidence = confidence;
    }

    Estimate estimate() {
        RatingMatrix active = ratings.withoutIdleRaters();
        double[][] rows = active.completeRows();
        int units = rows.length;
        int raters = active.raters();
        if (raters < 2) {
            return Estimate.undefined(
                    raters == 0 ? Undefined.NO_RATINGS : Undefined.ONE_RATER, units);
        }
        if (units < 2) {
            return Estimate.undefined(Undefined.TOO_FEW_COMPLETE_UNITS, units);
        }
        Ranking[] rankings = new Ranking[raters];
        double[] sums = new double[units];
        double each = 0;
        for (int rater = 0; rater < raters; rater++) {
            rankings[rater] = new Ranking(rows, rater);
            for (int unit = 0; unit < units; unit++) {
                double deviation = rankings[rater].deviation[unit];
                sums[unit] += deviation;
                each += deviation * deviation;
            }
        }
        if (each == 0) {
            return Estimate.undefined(Undefined.NO_VARIATION, units);
        }
        double together = 0;
        for (double sum : sums) {
            together += sum * sum;
        }
        double value = together / (raters * each);
        double chi = raters * (units - 1.0) * value;
        double p = ChiSquaredDistribution.of(units - 1.0).survivalProbability(chi);
        return Estimate.student(value, variance(rankings, sums, each, value), confidence, units)
                .notNegative()
                .with(new Estimate.Test("chi-square", chi, units - 1.0, null, p));
    }

    private static double variance(Ranking[] rankings, double[] sums, double each, double value) {
        int units = sums.length;
        double[] togetherMoves = new double[units];
        double[] eachMoves = new double[units];
        for (int unit = 0; unit < units; unit++) {
            togetherMoves[unit] = sums[unit] * sums[unit];
        }
        for (Ranking ranking : rankings) {
            ranking.addLifted(sums, togetherMoves);
            ranking.addLifted(ranking.deviation, eachMoves);
            for (int unit = 0; unit < units; unit++) {
                eachMoves[unit] += ranking.deviation[unit] * ranking.deviation[unit];
            }
        }
        double squares = 0;
        for (int unit = 0; unit < units; unit++) {
            double influence =
                    (togetherMoves[unit] / rankings.length - value * eachMoves[unit]) / each;
            squares += influence * influence;
        }
        return squares * units / (units - 1.0);
    }

    /** The units in the order of one rater; equal ones share the mean of their ranks. */
    private static final class Ranking {

        /** Rank of each unit less the mean rank. */
        private final double[] deviation;

        private final int[] order;
        private final int[] groupEnd;

        Ranking(double[][] rows, int rater) {
            int units = rows.length;
            double[] values = new double[units];
            for (int unit = 0; unit < units; unit++) {
                values[unit] = rows[unit][rater];
            }
            order = sorted(values);
            deviation = new double[units];
            groupEnd = new int[units];
            for (int from = 0; from < units; ) {
                int to = from + 1;
                while (to < units && values[order[to]] == values[order[from]]) {
                    to++;
                }
                for (int i = from; i < to; i++) {
                    deviation[order[i]] = (from + 1 + to) / 2.0 - (units + 1) / 2.0;
                    groupEnd[i] = to;
                }
                from = to;
            }
        }

        private static int[] sorted(double[] values) {
            double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
            int[] place =
                    IntStream.range(0, values.length)
                            .map(unit -> Arrays.binarySearch(distinct, values[unit]))
                            .toArray();
            int[] next = new int[distinct.length + 1];
            for (int group : place) {
                next[group + 1]++;
            }
            for (int group = 0; group < distinct.length; group++) {
                next[group + 1] += next[group];
            }
            int[] order = new int[values.length];
            for (int unit = 0; unit < values.length; unit++) {
                order[next[place[unit]]++] = unit;
            }
            return order;
        }

        /**
         * A little more of one unit lifts the units above it by that much, and those beside it by
         * half: adds twice the sum of their deviations.
         */
        void addLifted(double[] deviations, double[] moves) {
            double above = 0;
            for (int to = order.length; to > 0; ) {
                int from = to - 1;
                double beside = deviations[order[from]];
                while (from > 0 && groupEnd[from - 1] == to) {
                    from--;
                    beside += deviations[order[from]];
                }
                for (int i = from; i < to; i++) {
                    moves[order[i]] += 2 * (above + beside / 2);
                }
                above += beside;
                to = from;
            }
        }
    }
}
