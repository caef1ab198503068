package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RateComparisonTest {

    private static final Offset<Double> SIX_DIGITS = within(1e-6);

    /** R's documentation of poisson.test: lung cancer in Fredericia and three other cities. */
    @Test
    void ratio_and_interval_are_those_of_the_example_of_poisson_test() {
        RateComparison comparison = RateComparison.of(6 + 8 + 7, 1083 + 1050 + 878, 11, 800);
        assertThat(comparison.ratio()).isCloseTo(1.971488, SIX_DIGITS);
        assertThat(comparison.lower()).isCloseTo(0.8584264, SIX_DIGITS);
        assertThat(comparison.upper()).isCloseTo(4.2772659, SIX_DIGITS);
    }

    /** The example of R's package rateratio.test, whose p-value belongs to its interval. */
    @Test
    void all_figures_are_those_of_the_example_of_rateratio_test() {
        RateComparison comparison = RateComparison.of(9, 16660, 2, 17877);
        assertThat(comparison.ratio()).isCloseTo(0.207094155743, within(1e-11));
        assertThat(comparison.lower()).isCloseTo(0.0217740627591, within(1e-11));
        assertThat(comparison.upper()).isCloseTo(1.00054910449, within(1e-10));
        assertThat(comparison.pValue()).isCloseTo(0.0501064956141, within(1e-11));
    }

    /**
     * The example that moved Fay to write the R package exactci: poisson.test gives p = 0.042 with
     * an interval that holds 1. Twice the smaller tail does not contradict itself.
     */
    @Test
    void a_p_value_below_five_percent_never_comes_with_an_interval_that_holds_one() {
        RateComparison comparison = RateComparison.of(10, 20000, 2, 17877);
        assertThat(comparison.ratio()).isCloseTo(0.2237512, SIX_DIGITS);
        assertThat(comparison.lower()).isCloseTo(0.02383738, SIX_DIGITS);
        assertThat(comparison.upper()).isCloseTo(1.04995468, SIX_DIGITS);
        assertThat(comparison.pValue()).isCloseTo(0.06055645, SIX_DIGITS);
    }

    /**
     * Gu, Ng, Tang and Schucany (2008, Biometrical Journal 50, 283–298), coronary disease of
     * doctors who take hormones: one-sided exact conditional p = 0.000428.
     */
    @Test
    void the_p_value_is_twice_the_published_one_sided_one() {
        RateComparison comparison = RateComparison.of(30, 54308.7, 60, 51477.5);
        assertThat(comparison.ratio()).isCloseTo(2.11, within(0.005));
        assertThat(comparison.pValue() / 2).isCloseTo(0.000428, within(5e-7));
    }

    /**
     * Breast cancer after fluoroscopy (Boice and Monson 1977): 41 in 28,010 and 15 in 19,017 years.
     */
    @Test
    void unequal_exposures_count() {
        RateComparison comparison = RateComparison.of(15, 19017, 41, 28010);
        assertThat(comparison.ratio()).isCloseTo(1.86, within(0.005));
        assertThat(comparison.lower()).isGreaterThan(1);
        assertThat(comparison.pValue()).isLessThan(0.05);
    }

    /** By hand: all of n fall on the first of two equal windows with chance 2⁻ⁿ, two-sided 2¹⁻ⁿ. */
    @Test
    void with_none_after_six_before_are_enough_and_five_are_not() {
        RateComparison five = RateComparison.of(5, 28, 0, 28);
        assertThat(five.pValue()).isCloseTo(0.0625, SIX_DIGITS);
        assertThat(five.ratio()).isZero();
        assertThat(five.lower()).isZero();
        assertThat(five.upper()).isGreaterThan(1);
        RateComparison six = RateComparison.of(6, 28, 0, 28);
        assertThat(six.pValue()).isCloseTo(0.03125, SIX_DIGITS);
        // (1 − p)⁶ = 0.025 for the upper limit of p, as odds
        double p = 1 - Math.pow(0.025, 1 / 6.0);
        assertThat(six.upper()).isCloseTo(p / (1 - p), SIX_DIGITS).isLessThan(1);
    }

    @Test
    void with_none_before_there_is_a_lower_limit_and_no_upper_one() {
        RateComparison comparison = RateComparison.of(0, 28, 7, 28);
        assertThat(comparison.ratio()).isNaN();
        double p = Math.pow(0.025, 1 / 7.0);
        assertThat(comparison.lower()).isCloseTo(p / (1 - p), SIX_DIGITS);
        assertThat(comparison.upper()).isInfinite();
        assertThat(comparison.pValue()).isCloseTo(0.015625, SIX_DIGITS);
    }

    @Test
    void nothing_and_nothing_say_nothing() {
        RateComparison comparison = RateComparison.of(0, 28, 0, 28);
        assertThat(comparison.ratio()).isNaN();
        assertThat(comparison.lower()).isZero();
        assertThat(comparison.upper()).isInfinite();
        assertThat(comparison.pValue()).isEqualTo(1);
    }

    @Property(tries = 300)
    void the_interval_leaves_out_one_exactly_when_p_is_below_five_percent(
            @ForAll @IntRange(max = 300) int before,
            @ForAll @IntRange(max = 300) int after,
            @ForAll @IntRange(min = 1, max = 365) int daysBefore,
            @ForAll @IntRange(min = 1, max = 365) int daysAfter) {
        RateComparison comparison = RateComparison.of(before, daysBefore, after, daysAfter);
        boolean leavesOutOne = comparison.lower() > 1 || comparison.upper() < 1;
        assertThat(leavesOutOne).isEqualTo(comparison.pValue() < 0.05);
    }

    @Property(tries = 200)
    void exchanging_before_and_after_turns_the_ratio_round(
            @ForAll @IntRange(min = 1, max = 100_000) int before,
            @ForAll @IntRange(min = 1, max = 100_000) int after,
            @ForAll @IntRange(min = 1, max = 365) int days) {
        RateComparison one = RateComparison.of(before, days, after, 28);
        RateComparison other = RateComparison.of(after, 28, before, days);
        assertThat(one.ratio() * other.ratio()).isCloseTo(1, within(1e-9));
        assertThat(one.lower() * other.upper()).isCloseTo(1, within(1e-6));
        assertThat(one.upper() * other.lower()).isCloseTo(1, within(1e-6));
        assertThat(one.pValue()).isCloseTo(other.pValue(), within(1e-9));
    }
}
