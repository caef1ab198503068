package io.mushrif.quality.agreement;

/**
 * Krippendorff's alpha, 1 − observed ÷ expected disagreement, for any number of raters, with
 * missing ratings (K. Krippendorff, Content Analysis, 3rd ed. 2013, chapter 12; worked example:
 * "Computing Krippendorff's Alpha-Reliability", 2011). Units with fewer than two ratings do not
 * count.
 *
 * <p>Computed from coincidence counts: the ordinal difference of two categories is the difference
 * of their mean ranks, so that ordinal and interval sums need one pass over the ratings.
 *
 * <p>Variance: linearisation over units (K. L. Gwet, Handbook of Inter-Rater Reliability, 4th ed.
 * 2014, chapter 2), which for the ordinal level also follows the ranks; interval by Student's t
 * with one degree of freedom less than units.
 */
final class KrippendorffAlpha {

    private final RatingMatrix ratings;
    private final Level level;
    private final double confidence;
    private final UnitCounts counts;
    private final double[] frequency;
    private double all;

    KrippendorffAlpha(RatingMatrix ratings, Level level, double confidence) {
        this.ratings = ratings;
        this.level = level;
        this.confidence = confidence;
        this.counts = UnitCounts.of(ratings);
        this.frequency = new double[ratings.categoryCount()];
        for (int unit = 0; unit < counts.size(); unit++) {
            if (isPaired(unit)) {
                all += counts.total(unit);
                for (int i = counts.start(unit); i < counts.start(unit + 1); i++) {
                    frequency[counts.category(i)] += counts.count(i);
                }
            }
        }
    }

    Estimate estimate() {
        int units = counts.pairable();
        Undefined reason = undefined(units);
        if (reason != null) {
            return Estimate.undefined(reason, units);
        }
        Differences differences = differences();
        double[] distance = differences.fromAll();
        double expected = 0;
        for (int k = 0; k < frequency.length; k++) {
            expected += frequency[k] * distance[k];
        }
        double[] within = new double[counts.size()];
        double observed = 0;
        for (int unit = 0; unit < within.length; unit++) {
            if (isPaired(unit)) {
                within[unit] = differences.within(unit) / (counts.total(unit) - 1);
                observed += within[unit];
            }
        }
        double[] observedByRank = differences.rankEffectOnObserved();
        double[] expectedByRank = differences.rankEffectOnExpected();
        double squares = 0;
        for (int unit = 0; unit < within.length; unit++) {
            if (isPaired(unit)) {
                double total = counts.total(unit);
                double moved = within[unit] + total * counts.mean(unit, observedByRank);
                double shifted =
                        total
                                * (2 * counts.mean(unit, distance)
                                        + counts.mean(unit, expectedByRank));
                double influence =
                        (total * observed + all * moved - all * observed * shifted / expected)
                                / expected;
                squares += influence * influence;
            }
        }
        return Estimate.student(
                1 - (all - 1) * observed / expected,
                squares * units / (units - 1.0),
                confidence,
                units);
    }

    private boolean isPaired(int unit) {
        return counts.total(unit) >= 2;
    }

    private Undefined undefined(int units) {
        if (counts.size() == 0) {
            return Undefined.NO_RATINGS;
        }
        if (ratings.withoutIdleRaters().raters() < 2) {
            return Undefined.ONE_RATER;
        }
        if (units == 0) {
            return Undefined.NO_OVERLAP;
        }
        int used = 0;
        for (double times : frequency) {
            used += times > 0 ? 1 : 0;
        }
        return used < 2 ? Undefined.ONE_CATEGORY : null;
    }

    private Differences differences() {
        return switch (level) {
            case NOMINAL -> new Nominal();
            case ORDINAL -> new Squared(meanRanks());
            case INTERVAL -> new Squared(ratings.positions());
            case RATIO -> new Ratio(ratings.positions());
        };
    }

    /** Ratings in lower categories and half of those in the same. */
    private double[] meanRanks() {
        double[] ranks = new double[frequency.length];
        double below = 0;
        for (int k = 0; k < ranks.length; k++) {
            ranks[k] = below + frequency[k] / 2;
            below += frequency[k];
        }
        return ranks;
    }

    /** How far categories are apart. */
    private abstract class Differences {

        /** For each category the sum of its differences from all ratings. */
        abstract double[] fromAll();

        /** Sum over the ordered pairs of ratings of a unit. */
        abstract double within(int unit);

        /** What one more rating in a category adds to the observed sum by moving ranks. */
        double[] rankEffectOnObserved() {
            return new double[frequency.length];
        }

        /** What one more rating in a category adds to the expected sum by moving ranks. */
        double[] rankEffectOnExpected() {
            return new double[frequency.length];
        }
    }

    private final class Nominal extends Differences {

        @Override
        double[] fromAll() {
            double[] sums = new double[frequency.length];
            for (int k = 0; k < sums.length; k++) {
                sums[k] = all - frequency[k];
            }
            return sums;
        }

        @Override
        double within(int unit) {
            double same = 0;
            for (int i = counts.start(unit); i < counts.start(unit + 1); i++) {
                same += (double) counts.count(i) * counts.count(i);
            }
            return (double) counts.total(unit) * counts.total(unit) - same;
        }
    }

    /** (x − y)², where x and y are the numbers themselves or mean ranks. */
    private final class Squared extends Differences {

        private final double[] places;

        Squared(double[] given) {
            double mean = 0;
            for (int k = 0; k < given.length; k++) {
                mean += frequency[k] * given[k] / all;
            }
            places = new double[given.length];
            for (int k = 0; k < given.length; k++) {
                places[k] = given[k] - mean; // so that large numbers do not drown differences
            }
        }

        @Override
        double[] fromAll() {
            double first = 0;
            double second = 0;
            for (int k = 0; k < places.length; k++) {
                first += frequency[k] * places[k];
                second += frequency[k] * places[k] * places[k];
            }
            double[] sums = new double[places.length];
            for (int k = 0; k < sums.length; k++) {
                sums[k] = all * places[k] * places[k] - 2 * places[k] * first + second;
            }
            return sums;
        }

        @Override
        double within(int unit) {
            double mean = counts.mean(unit, places);
            double squares = 0;
            for (int i = counts.start(unit); i < counts.start(unit + 1); i++) {
                double distance = places[counts.category(i)] - mean;
                squares += counts.count(i) * distance * distance;
            }
            return 2.0 * counts.total(unit) * squares;
        }

        @Override
        double[] rankEffectOnObserved() {
            if (level != Level.ORDINAL) {
                return super.rankEffectOnObserved();
            }
            double[] slope = new double[places.length];
            for (int unit = 0; unit < counts.size(); unit++) {
                if (isPaired(unit)) {
                    double mean = counts.mean(unit, places);
                    double factor = 4.0 * counts.total(unit) / (counts.total(unit) - 1);
                    for (int i = counts.start(unit); i < counts.start(unit + 1); i++) {
                        int k = counts.category(i);
                        slope[k] += factor * counts.count(i) * (places[k] - mean);
                    }
                }
            }
            return byRank(slope);
        }

        @Override
        double[] rankEffectOnExpected() {
            if (level != Level.ORDINAL) {
                return super.rankEffectOnExpected();
            }
            double[] slope = new double[places.length];
            for (int k = 0; k < slope.length; k++) {
                slope[k] = 4 * all * frequency[k] * places[k];
            }
            return byRank(slope);
        }

        /** One more rating lifts all higher ranks by one and its own by half. */
        private static double[] byRank(double[] slope) {
            double[] effect = new double[slope.length];
            double above = 0;
            for (int k = slope.length - 1; k >= 0; k--) {
                effect[k] = above + slope[k] / 2;
                above += slope[k];
            }
            return effect;
        }
    }

    /** ((x − y) ÷ (x + y))², which has no shorter form: categories are compared two by two. */
    private final class Ratio extends Differences {

        private final double[] numbers;

        Ratio(double[] numbers) {
            this.numbers = numbers;
        }

        @Override
        double[] fromAll() {
            double[] sums = new double[numbers.length];
            for (int k = 0; k < sums.length; k++) {
                for (int l = 0; l < k; l++) {
                    double difference = difference(k, l);
                    sums[k] += frequency[l] * difference;
                    sums[l] += frequency[k] * difference;
                }
            }
            return sums;
        }

        @Override
        double within(int unit) {
            double sum = 0;
            for (int i = counts.start(unit); i < counts.start(unit + 1); i++) {
                for (int j = counts.start(unit); j < i; j++) {
                    sum +=
                            2.0
                                    * counts.count(i)
                                    * counts.count(j)
                                    * difference(counts.category(i), counts.category(j));
                }
            }
            return sum;
        }

        private double difference(int k, int l) {
            double share = (numbers[k] - numbers[l]) / (numbers[k] + numbers[l]);
            return share * share;
        }
    }
}
