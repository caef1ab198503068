package io.mushrif.quality.agreement;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Intraclass correlations of the units that all raters have rated, with intervals of confidence (P.
 * E. Shrout and J. L. Fleiss, Psychological Bulletin 86, 1979, 420–428; K. O. McGraw and S. P.
 * Wong, Psychological Methods 1, 1996, 30–46). Model 1: other raters for each unit; 2: raters are a
 * sample; 3: these raters only. Form 1: of one rating; k: of the mean of all raters.
 *
 * <p>Standard error: delete-one jackknife over units (B. Efron and C. Stein, Annals of Statistics
 * 9, 1981, 586–596); the interval does not use it.
 */
final class IntraclassCorrelation {

    private final int model;
    private final boolean average;
    private final double confidence;

    IntraclassCorrelation(int model, boolean average, double confidence) {
        this.model = model;
        this.average = average;
        this.confidence = confidence;
    }

    Estimate of(RatingMatrix ratings) {
        RatingMatrix active = ratings.withoutIdleRaters();
        double[][] rows = active.completeRows();
        if (active.raters() < 2) {
            return Estimate.undefined(
                    active.raters() == 0 ? Undefined.NO_RATINGS : Undefined.ONE_RATER, rows.length);
        }
        if (rows.length < 2) {
            return Estimate.undefined(Undefined.TOO_FEW_COMPLETE_UNITS, rows.length);
        }
        Sums sums = Sums.of(rows);
        Squares squares = sums.squares();
        if (squares.total() <= 0) {
            return Estimate.undefined(Undefined.NO_VARIATION, rows.length);
        }
        double value = value(squares);
        if (Double.isNaN(value)) {
            return Estimate.undefined(Undefined.NO_VARIATION_BETWEEN_UNITS, rows.length);
        }
        return new Estimate(
                value,
                jackknife(sums, rows),
                interval(squares),
                rows.length,
                null,
                null,
                test(squares),
                null);
    }

    /** NaN when the units do not differ enough for the coefficient to exist. */
    private double value(Squares s) {
        double k = s.raters();
        double error = model == 1 ? s.within() : s.error();
        double raters = model == 2 ? (s.betweenRaters() - s.error()) / s.units() : 0;
        double scale = average ? s.between() + raters : s.between() + (k - 1) * error + k * raters;
        return scale <= s.total() * 1e-14 ? Double.NaN : (s.between() - error) / scale;
    }

    private Double jackknife(Sums sums, double[][] rows) {
        int units = rows.length;
        if (units < 3) {
            return null;
        }
        double[] without = new double[units];
        double mean = 0;
        for (int unit = 0; unit < units; unit++) {
            Squares squares = sums.without(rows[unit]).squares();
            without[unit] = squares.total() <= 0 ? Double.NaN : value(squares);
            mean += without[unit] / units;
        }
        double deviations = 0;
        for (double value : without) {
            deviations += (value - mean) * (value - mean);
        }
        double error = Math.sqrt(deviations * (units - 1) / units);
        return Double.isFinite(error) ? error : null;
    }

    /** Null where a limit does not exist. */
    private Estimate.Interval interval(Squares s) {
        double error = model == 1 ? s.within() : s.error();
        if (error <= s.total() * 1e-14 && (model != 2 || s.betweenRaters() <= error)) {
            return new Estimate.Interval(1, 1);
        }
        Estimate.Interval single = model == 2 ? absolute(s) : consistent(s, error);
        if (!average) {
            return single;
        }
        double k = s.raters();
        if (single == null || 1 + (k - 1) * single.low() <= 0) {
            return null; // the mean of so contrary raters has no lower limit
        }
        return ordered(spearmanBrown(single.low(), k), spearmanBrown(single.high(), k));
    }

    private static Estimate.Interval ordered(double low, double high) {
        boolean exists = Double.isFinite(low) && Double.isFinite(high) && low <= high;
        return exists ? new Estimate.Interval(low, high) : null;
    }

    /** Models 1 and 3: exact, by F. */
    private Estimate.Interval consistent(Squares s, double error) {
        double df1 = s.units() - 1.0;
        double df2 = model == 1 ? s.units() * (s.raters() - 1.0) : df1 * (s.raters() - 1.0);
        double ratio = s.between() / error;
        double k = s.raters();
        double least = ratio / quantile(df1, df2);
        double most = ratio * quantile(df2, df1);
        return new Estimate.Interval((least - 1) / (least + k - 1), (most - 1) / (most + k - 1));
    }

    /** Model 2: by Satterthwaite's approximation. */
    private Estimate.Interval absolute(Squares s) {
        double n = s.units();
        double k = s.raters();
        double correlation = new IntraclassCorrelation(2, false, confidence).value(s);
        double a = k * correlation / (n * (1 - correlation));
        double b = 1 + k * correlation * (n - 1) / (n * (1 - correlation));
        double sum = a * s.betweenRaters() + b * s.error();
        double freedom =
                sum
                        * sum
                        / (Math.pow(a * s.betweenRaters(), 2) / (k - 1)
                                + Math.pow(b * s.error(), 2) / ((n - 1) * (k - 1)));
        double v = Double.isFinite(freedom) ? Math.max(1, freedom) : k - 1;
        double rest = k * s.betweenRaters() + (k * n - k - n) * s.error();
        double lower = quantile(n - 1, v);
        double upper = quantile(v, n - 1);
        return ordered(
                n * (s.between() - lower * s.error()) / (lower * rest + n * s.between()),
                n * (upper * s.between() - s.error()) / (rest + n * upper * s.between()));
    }

    private static double spearmanBrown(double single, double k) {
        return k * single / (1 + (k - 1) * single);
    }

    private double quantile(double df1, double df2) {
        return FDistribution.of(df1, df2).inverseCumulativeProbability(0.5 + confidence / 2);
    }

    private Estimate.Test test(Squares s) {
        double error = model == 1 ? s.within() : s.error();
        if (error <= s.total() * 1e-14) {
            return null;
        }
        double df1 = s.units() - 1.0;
        double df2 = model == 1 ? s.units() * (s.raters() - 1.0) : df1 * (s.raters() - 1.0);
        double ratio = s.between() / error;
        return new Estimate.Test(
                "F", ratio, df1, df2, FDistribution.of(df1, df2).survivalProbability(ratio));
    }

    /** Mean squares of the analysis of variance. */
    private record Squares(
            int units,
            int raters,
            double between,
            double within,
            double betweenRaters,
            double error,
            double total) {}

    /** Sums from which mean squares follow, so that a unit can be taken away. */
    private record Sums(int units, double[] columns, double ratings, double rowSums) {

        static Sums of(double[][] rows) {
            int k = rows[0].length;
            double mean = 0;
            for (double[] row : rows) {
                for (double value : row) {
                    mean += value / ((double) rows.length * k);
                }
            }
            double[] columns = new double[k];
            double squares = 0;
            double rowSums = 0;
            for (double[] row : rows) {
                double sum = 0;
                for (int j = 0; j < k; j++) {
                    row[j] -= mean; // so that large numbers do not drown differences
                    columns[j] += row[j];
                    squares += row[j] * row[j];
                    sum += row[j];
                }
                rowSums += sum * sum;
            }
            return new Sums(rows.length, columns, squares, rowSums);
        }

        Sums without(double[] row) {
            double[] fewer = columns.clone();
            double squares = 0;
            double sum = 0;
            for (int j = 0; j < row.length; j++) {
                fewer[j] -= row[j];
                squares += row[j] * row[j];
                sum += row[j];
            }
            return new Sums(units - 1, fewer, ratings - squares, rowSums - sum * sum);
        }

        Squares squares() {
            double n = units;
            double k = columns.length;
            double sum = 0;
            double columnSquares = 0;
            for (double column : columns) {
                sum += column;
                columnSquares += column * column;
            }
            double correction = sum * sum / (n * k);
            double total = positive(ratings - correction, ratings);
            double between = positive(rowSums / k - correction, ratings);
            double raters = positive(columnSquares / n - correction, ratings);
            double within = positive(total - between, ratings);
            double error = positive(within - raters, ratings);
            return new Squares(
                    units,
                    columns.length,
                    between / (n - 1),
                    within / (n * (k - 1)),
                    raters / (k - 1),
                    error / ((n - 1) * (k - 1)),
                    total);
        }

        /** What rounding has left of nothing is nothing. */
        private static double positive(double sum, double scale) {
            return sum <= scale * 1e-13 ? 0 : sum;
        }
    }
}
