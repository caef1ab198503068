package io.mushrif.quality.insight;

import io.mushrif.quality.confidence.ConfidenceInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How two figures go together. Four digits.
 *
 * @param n pairs
 * @param pearson product-moment coefficient, −1 to 1; with a figure of 0 and 1 the point-biserial
 * @param pearsonLower lower 95 % limit by Fisher's z: tanh(atanh r ± 1.96 ÷ √(n − 3)) (Fisher 1921,
 *     Metron 1, 3–32)
 * @param pearsonUpper upper limit
 * @param spearman rank coefficient, ties with their mean rank (Spearman 1904, American Journal of
 *     Psychology 15, 72–101)
 * @param spearmanLower the same with the standard error √((1 + r² ÷ 2) ÷ (n − 3)) (Bonett and
 *     Wright 2000, Psychometrika 65, 23–28)
 * @param spearmanUpper upper limit
 * @param undefined why there is no coefficient or no interval: {@code too-few} pairs (less than 4),
 *     {@code no-variation} in one of the figures; absent when there is one
 */
public record Correlation(
        int n,
        BigDecimal pearson,
        BigDecimal pearsonLower,
        BigDecimal pearsonUpper,
        BigDecimal spearman,
        BigDecimal spearmanLower,
        BigDecimal spearmanUpper,
        String undefined) {

    /** Fewest pairs for an interval. */
    static final int FEWEST = 4;

    private static final int DIGITS = 4;

    /** One pair. */
    record Pair(double x, double y) {}

    /** The coefficients of pairs. */
    static Correlation of(List<Pair> pairs) {
        int n = pairs.size();
        if (n < FEWEST) {
            return undefined(n, "too-few");
        }
        double[] x = pairs.stream().mapToDouble(Pair::x).toArray();
        double[] y = pairs.stream().mapToDouble(Pair::y).toArray();
        if (constant(x) || constant(y)) {
            return undefined(n, "no-variation");
        }
        double r = pearson(x, y);
        double rho = pearson(ranks(x), ranks(y));
        double error = 1 / Math.sqrt(n - 3.0);
        double rankError = Math.sqrt((1 + rho * rho / 2) / (n - 3.0));
        return new Correlation(
                n,
                rounded(r),
                limit(r, -ConfidenceInterval.Z * error),
                limit(r, ConfidenceInterval.Z * error),
                rounded(rho),
                limit(rho, -ConfidenceInterval.Z * rankError),
                limit(rho, ConfidenceInterval.Z * rankError),
                null);
    }

    private static Correlation undefined(int n, String why) {
        return new Correlation(n, null, null, null, null, null, null, why);
    }

    private static boolean constant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Ranks from 1; equal values have the mean of the ranks that they take together. */
    private static double[] ranks(double[] values) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, values.length).boxed().toList());
        order.sort(Comparator.comparingDouble(place -> values[place]));
        double[] ranks = new double[values.length];
        int first = 0;
        while (first < order.size()) {
            int last = first;
            while (last + 1 < order.size()
                    && values[order.get(last + 1)] == values[order.get(first)]) {
                last++;
            }
            for (int i = first; i <= last; i++) {
                ranks[order.get(i)] = (first + last) / 2.0 + 1;
            }
            first = last + 1;
        }
        return ranks;
    }

    /** A perfect coefficient has no width on Fisher's scale. */
    private static BigDecimal limit(double r, double shift) {
        return rounded(Math.abs(r) == 1 ? r : Math.tanh(atanh(r) + shift));
    }

    private static double atanh(double r) {
        return 0.5 * Math.log((1 + r) / (1 - r));
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
