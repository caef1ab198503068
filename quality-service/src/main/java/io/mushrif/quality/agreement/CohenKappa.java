package io.mushrif.quality.agreement;

/**
 * Cohen's kappa of two raters (J. Cohen, Educational and Psychological Measurement 20, 1960,
 * 37–46), weighted kappa (J. Cohen, Psychological Bulletin 70, 1968, 213–220), from the units that
 * both have rated.
 *
 * <p>Variance: asymptotic standard error of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological
 * Bulletin 72, 1969, 323–327, equation 13; interval by the normal distribution.
 */
final class CohenKappa {

    private final RatingMatrix ratings;
    private final Weighting weighting;
    private final double confidence;

    CohenKappa(RatingMatrix ratings, Weights weights, double confidence) {
        this.ratings = ratings;
        this.weighting = weights.over(ratings);
        this.confidence = confidence;
    }

    Estimate estimate() {
        int size = ratings.categoryCount();
        double[] one = new double[size];
        double[] other = new double[size];
        int units = 0;
        int rated = 0;
        double observed = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            rated += ratings.rated(unit, 0) || ratings.rated(unit, 1) ? 1 : 0;
            if (both(unit)) {
                units++;
                one[ratings.code(unit, 0)]++;
                other[ratings.code(unit, 1)]++;
                observed += weighting.of(ratings.code(unit, 0), ratings.code(unit, 1));
            }
        }
        if (units == 0) {
            return Estimate.undefined(nothing(rated), 0);
        }
        observed /= units;
        for (int k = 0; k < size; k++) {
            one[k] /= units;
            other[k] /= units;
        }
        double[] rows = weighting.times(other);
        double[] columns = weighting.times(one);
        double expected = 0;
        for (int k = 0; k < size; k++) {
            expected += one[k] * rows[k];
        }
        double room = 1 - expected;
        if (room < 1e-12) {
            return Estimate.undefined(
                    isOne(one) ? Undefined.ONE_CATEGORY : Undefined.NO_EXPECTED_DISAGREEMENT,
                    units);
        }
        double sum = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (both(unit)) {
                int k = ratings.code(unit, 0);
                int l = ratings.code(unit, 1);
                double term = weighting.of(k, l) * room - (rows[k] + columns[l]) * (1 - observed);
                sum += term * term;
            }
        }
        double mean = observed * expected - 2 * expected + observed;
        double variance = (sum / units - mean * mean) / (units * Math.pow(room, 4));
        return Estimate.normal((observed - expected) / room, variance, confidence, units)
                .corrected(observed, expected);
    }

    private boolean both(int unit) {
        return ratings.rated(unit, 0) && ratings.rated(unit, 1);
    }

    private Undefined nothing(int rated) {
        if (rated == 0) {
            return Undefined.NO_RATINGS;
        }
        return ratings.withoutIdleRaters().raters() < 2
                ? Undefined.ONE_RATER
                : Undefined.NO_OVERLAP;
    }

    private static boolean isOne(double[] shares) {
        for (double share : shares) {
            if (share == 1) {
                return true;
            }
        }
        return false;
    }
}
