package io.mushrif.quality.agreement;

import java.util.function.Supplier;

/**
 * Coefficients of the form (observed − expected) ÷ (1 − expected) for two raters or more, with
 * weights and missing ratings. Observed is the mean, over units with two ratings or more, of the
 * share of pairs of ratings that agree; the coefficients differ in what they expect by chance.
 *
 * <p>Variance: Gwet's linearisation over units (K. L. Gwet, Handbook of Inter-Rater Reliability,
 * 4th ed. 2014, chapters 2 to 5; unweighted AC1: British Journal of Mathematical and Statistical
 * Psychology 61, 2008, 29–48), interval by Student's t with one degree of freedom less than units.
 */
final class ChanceCorrected {

    private final RatingMatrix ratings;
    private final Weighting weighting;
    private final UnitCounts counts;
    private final double confidence;

    ChanceCorrected(RatingMatrix given, Weights weights, double confidence) {
        this.ratings = given.withoutIdleRaters();
        this.weighting = weights.over(given);
        this.counts = UnitCounts.of(ratings);
        this.confidence = confidence;
    }

    /** Chance agreement and how much each unit adds to it (derivative by the unit, times units). */
    private record Chance(double expected, double[] influence) {}

    /** Share of agreeing pairs, not corrected for chance. */
    Estimate percentAgreement() {
        Undefined reason = missingPairs();
        if (reason != null) {
            return Estimate.undefined(reason, counts.size());
        }
        Estimate share = estimate(new Chance(0, new double[counts.size()]));
        return share.corrected(null, null).notNegative();
    }

    /**
     * Fleiss' kappa: by chance raters use each category as often as all of them do together (J. L.
     * Fleiss, Psychological Bulletin 76, 1971, 378–382). With two raters it is Scott's pi (W. A.
     * Scott, Public Opinion Quarterly 19, 1955, 321–325).
     */
    Estimate fleiss() {
        return estimateOr(this::pooledChance);
    }

    /**
     * Conger's kappa: by chance each rater uses categories as they do themselves (A. J. Conger,
     * Psychological Bulletin 88, 1980, 322–328). With two raters it is Cohen's kappa.
     */
    Estimate conger() {
        return estimateOr(this::chanceOfPairsOfRaters);
    }

    /** Gwet's AC1, with weights AC2. */
    Estimate gwet() {
        return ratings.categoryCount() < 2 && missingPairs() == null
                ? Estimate.undefined(Undefined.ONE_CATEGORY, counts.size())
                : estimateOr(this::gwetChance);
    }

    /**
     * Brennan and Prediger's coefficient: by chance all categories are used alike (Educational and
     * Psychological Measurement 41, 1981, 687–699).
     */
    Estimate brennanPrediger() {
        double size = ratings.categoryCount();
        return estimateOr(
                () -> new Chance(weighting.total() / (size * size), new double[counts.size()]));
    }

    private Estimate estimateOr(Supplier<Chance> chance) {
        Undefined reason = missingPairs();
        return reason == null ? estimate(chance.get()) : Estimate.undefined(reason, counts.size());
    }

    private Undefined missingPairs() {
        if (counts.size() == 0) {
            return Undefined.NO_RATINGS;
        }
        if (ratings.raters() < 2) {
            return Undefined.ONE_RATER;
        }
        return counts.pairable() == 0 ? Undefined.NO_OVERLAP : null;
    }

    private Estimate estimate(Chance chance) {
        int units = counts.size();
        int pairable = counts.pairable();
        double[] agreement = new double[units];
        double observed = 0;
        for (int unit = 0; unit < units; unit++) {
            if (counts.total(unit) >= 2) {
                agreement[unit] = counts.agreement(unit, weighting);
                observed += agreement[unit];
            }
        }
        observed /= pairable;
        double expected = chance.expected();
        double room = 1 - expected;
        if (room < 1e-12) {
            return Estimate.undefined(
                    singleCategory() ? Undefined.ONE_CATEGORY : Undefined.NO_EXPECTED_DISAGREEMENT,
                    units);
        }
        double value = (observed - expected) / room;
        double squares = 0;
        for (int unit = 0; unit < units; unit++) {
            double paired =
                    counts.total(unit) >= 2
                            ? (agreement[unit] - expected) * units / pairable / room
                            : 0;
            double deviation = paired - (1 - value) * chance.influence()[unit] / room - value;
            squares += deviation * deviation;
        }
        double variance = squares / ((double) units * (units - 1));
        return Estimate.student(value, variance, confidence, units).corrected(observed, expected);
    }

    private boolean singleCategory() {
        int first = counts.category(0);
        for (int entry = 0; entry < counts.start(counts.size()); entry++) {
            if (counts.category(entry) != first) {
                return false;
            }
        }
        return true;
    }

    /** Mean over units of the share of each category among the ratings of a unit. */
    private double[] pooledShares() {
        double[] shares = new double[ratings.categoryCount()];
        for (int unit = 0; unit < counts.size(); unit++) {
            double one = 1.0 / counts.total(unit) / counts.size();
            for (int i = counts.start(unit); i < counts.start(unit + 1); i++) {
                shares[counts.category(i)] += counts.count(i) * one;
            }
        }
        return shares;
    }

    private Chance pooledChance() {
        double[] shares = pooledShares();
        double[] weighted = weighting.times(shares);
        double expected = 0;
        for (int k = 0; k < shares.length; k++) {
            expected += shares[k] * weighted[k];
        }
        double[] influence = new double[counts.size()];
        for (int unit = 0; unit < influence.length; unit++) {
            influence[unit] = 2 * (counts.mean(unit, weighted) - expected);
        }
        return new Chance(expected, influence);
    }

    private Chance gwetChance() {
        double[] shares = pooledShares();
        double factor = weighting.total() / ((double) shares.length * (shares.length - 1));
        double[] others = new double[shares.length];
        double expected = 0;
        for (int k = 0; k < shares.length; k++) {
            others[k] = factor * (1 - shares[k]);
            expected += shares[k] * others[k];
        }
        double[] influence = new double[counts.size()];
        for (int unit = 0; unit < influence.length; unit++) {
            influence[unit] = 2 * (counts.mean(unit, others) - expected);
        }
        return new Chance(expected, influence);
    }

    /** Mean over all pairs of raters of the agreement that their own shares would give. */
    private Chance chanceOfPairsOfRaters() {
        int raters = ratings.raters();
        int size = ratings.categoryCount();
        int[] rated = new int[raters];
        double[][] shares = new double[raters][size];
        for (int unit = 0; unit < ratings.units(); unit++) {
            for (int rater = 0; rater < raters; rater++) {
                if (ratings.rated(unit, rater)) {
                    rated[rater]++;
                    shares[rater][ratings.code(unit, rater)]++;
                }
            }
        }
        double[] together = new double[size];
        for (int rater = 0; rater < raters; rater++) {
            for (int k = 0; k < size; k++) {
                shares[rater][k] /= rated[rater];
                together[k] += shares[rater][k];
            }
        }
        double[][] byOthers = new double[raters][];
        double[] own = new double[raters];
        double pairs = (double) raters * (raters - 1);
        double expected = 0;
        for (int rater = 0; rater < raters; rater++) {
            double[] others = new double[size];
            for (int k = 0; k < size; k++) {
                others[k] = together[k] - shares[rater][k];
            }
            byOthers[rater] = weighting.times(others);
            for (int k = 0; k < size; k++) {
                own[rater] += shares[rater][k] * byOthers[rater][k];
            }
            expected += own[rater] / pairs;
        }
        double[] influence = new double[counts.size()];
        int at = 0;
        for (int unit = 0; unit < ratings.units(); unit++) {
            double sum = 0;
            boolean any = false;
            for (int rater = 0; rater < raters; rater++) {
                if (ratings.rated(unit, rater)) {
                    any = true;
                    sum += (byOthers[rater][ratings.code(unit, rater)] - own[rater]) / rated[rater];
                }
            }
            if (any) {
                influence[at++] = 2 * counts.size() * sum / pairs;
            }
        }
        return new Chance(expected, influence);
    }
}
