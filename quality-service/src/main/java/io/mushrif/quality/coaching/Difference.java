package io.mushrif.quality.coaching;

import io.mushrif.quality.confidence.ConfidenceInterval;

/**
 * A difference with its 95 % confidence interval, in percent points.
 *
 * @param value the difference
 * @param lower lower limit
 * @param upper upper limit
 * @param degreesOfFreedom of the t distribution behind the interval; null when it is none
 */
record Difference(double value, double lower, double upper, Double degreesOfFreedom) {

    /**
     * Mean after less mean before. Welch 1947, Biometrika 34, 28–35, with the degrees of freedom of
     * Satterthwaite 1946, Biometrics Bulletin 2, 110–114.
     *
     * @return null when neither window has any spread: there is nothing to measure chance by
     */
    static Difference ofMeans(Sample before, Sample after) {
        return byWelch(after.mean() - before.mean(), before, after);
    }

    /** The same difference less that of a comparison group in the same windows. */
    static Difference ofMeans(
            Sample before, Sample after, Sample othersBefore, Sample othersAfter) {
        double value = after.mean() - before.mean() - (othersAfter.mean() - othersBefore.mean());
        return byWelch(value, before, after, othersBefore, othersAfter);
    }

    /**
     * Rate after less rate before, of values that are 0 or 100. Hybrid score interval: Newcombe
     * 1998, Statistics in Medicine 17, 873–890, method 10.
     */
    static Difference ofRates(Sample before, Sample after) {
        ConfidenceInterval was = rate(before);
        ConfidenceInterval is = rate(after);
        double value = after.mean() - before.mean();
        return squareAndAdd(
                value,
                after.mean() - 100 * is.low(),
                100 * is.high() - after.mean(),
                before.mean() - 100 * was.low(),
                100 * was.high() - before.mean());
    }

    /**
     * The same difference less that of a comparison group, whose limits are put together by the
     * same rule (Zou and Donner 2008, Statistics in Medicine 27, 1693–1702).
     */
    static Difference ofRates(
            Sample before, Sample after, Sample othersBefore, Sample othersAfter) {
        Difference own = ofRates(before, after);
        Difference others = ofRates(othersBefore, othersAfter);
        return squareAndAdd(
                own.value - others.value,
                own.value - own.lower,
                own.upper - own.value,
                others.value - others.lower,
                others.upper - others.value);
    }

    private static Difference byWelch(double value, Sample... samples) {
        double squaredError = 0;
        double weighted = 0;
        for (Sample sample : samples) {
            squaredError += sample.squaredError();
            weighted += sample.squaredError() * sample.squaredError() / (sample.n() - 1);
        }
        if (squaredError == 0) {
            return null;
        }
        double freedom = squaredError * squaredError / weighted;
        double far = ConfidenceInterval.halfWidth(freedom, squaredError);
        return new Difference(value, value - far, value + far, freedom);
    }

    private static Difference squareAndAdd(
            double value, double down, double up, double otherDown, double otherUp) {
        return new Difference(
                value, value - Math.hypot(down, otherUp), value + Math.hypot(up, otherDown), null);
    }

    private static ConfidenceInterval rate(Sample sample) {
        return ConfidenceInterval.ofShare(sample.hundreds(), sample.n());
    }
}
