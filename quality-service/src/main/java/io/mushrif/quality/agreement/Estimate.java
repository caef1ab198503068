package io.mushrif.quality.agreement;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A statistic computed from a matrix: a value, or the reason why there is none. Never NaN.
 *
 * @param value the statistic
 * @param standardError over units; absent with a single unit
 * @param interval interval of confidence
 * @param units units that entered
 * @param observed share of (weighted) agreement that was observed, where the statistic corrects it
 *     for chance
 * @param expected share that was to be expected by chance
 * @param test test of the hypothesis that raters do not agree
 * @param undefined why there is no value
 */
public record Estimate(
        Double value,
        Double standardError,
        Interval interval,
        int units,
        Double observed,
        Double expected,
        Test test,
        Undefined undefined) {

    /** From low to high. */
    public record Interval(double low, double high) {
        Interval within(double least, double most) {
            return new Interval(
                    Math.min(Math.max(low, least), most), Math.max(Math.min(high, most), least));
        }
    }

    /**
     * A test.
     *
     * @param distribution {@code chi-square} or {@code F}
     * @param value its statistic
     * @param df1 degrees of freedom
     * @param df2 those of the denominator of F
     * @param p probability of such a value or a greater one without agreement
     */
    public record Test(String distribution, double value, double df1, Double df2, double p) {}

    static Estimate undefined(Undefined reason, int units) {
        return new Estimate(null, null, null, units, null, null, null, reason);
    }

    /** An estimate whose error follows the normal distribution. */
    static Estimate normal(double value, double variance, double confidence, int units) {
        double quantile =
                NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + confidence / 2);
        return symmetric(value, variance, quantile, units);
    }

    /** An estimate whose error follows Student's distribution with one less than the units. */
    static Estimate student(double value, double variance, double confidence, int units) {
        double quantile =
                units < 2
                        ? 0
                        : TDistribution.of(units - 1)
                                .inverseCumulativeProbability(0.5 + confidence / 2);
        return symmetric(value, variance, quantile, units);
    }

    private static Estimate symmetric(double value, double variance, double quantile, int units) {
        if (units < 2 || !Double.isFinite(variance)) {
            return new Estimate(value, null, null, units, null, null, null, null);
        }
        double error = Math.sqrt(Math.max(0, variance));
        Interval interval = new Interval(value - quantile * error, value + quantile * error);
        return new Estimate(value, error, interval.within(-1, 1), units, null, null, null, null);
    }

    Estimate corrected(Double observedAgreement, Double expectedAgreement) {
        return new Estimate(
                value,
                standardError,
                interval,
                units,
                observedAgreement,
                expectedAgreement,
                test,
                undefined);
    }

    Estimate with(Test added) {
        return new Estimate(
                value, standardError, interval, units, observed, expected, added, undefined);
    }

    Estimate with(Interval other) {
        return new Estimate(
                value, standardError, other, units, observed, expected, test, undefined);
    }

    /** A share or a W: never below 0. */
    Estimate notNegative() {
        return interval == null ? this : with(interval.within(0, 1));
    }
}
