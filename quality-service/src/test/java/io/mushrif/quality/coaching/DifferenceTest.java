package io.mushrif.quality.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final Offset<Double> FOUR_DIGITS = within(0.00005);

    /** Output of t.test(extra ~ group, data = sleep) in the documentation of R (Student 1908). */
    @Test
    void welch_gives_what_r_prints_for_the_sleep_data() {
        Sample first = sample(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        Sample second = sample(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);
        Difference difference = Difference.ofMeans(second, first);
        assertThat(difference.value()).isCloseTo(-1.58, FOUR_DIGITS);
        assertThat(difference.degreesOfFreedom()).isCloseTo(17.776, within(0.0005));
        assertThat(difference.lower()).isCloseTo(-3.3654832, FOUR_DIGITS);
        assertThat(difference.upper()).isCloseTo(0.2054832, FOUR_DIGITS);
    }

    /** Newcombe 1998, table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80,  0.0524, 0.3339",
        " 9, 10,  3, 10,  0.1705, 0.8090",
        " 6,  7,  2,  7,  0.0582, 0.8062",
        " 5, 56,  0, 29, -0.0381, 0.1926",
        " 0, 10,  0, 20, -0.1611, 0.2775",
        " 0, 10,  0, 10, -0.2775, 0.2775",
        "10, 10,  0, 20,  0.6791, 1.0000",
        "10, 10,  0, 10,  0.6075, 1.0000"
    })
    void newcombe_gives_the_published_intervals(
            int a, int m, int b, int n, double lower, double upper) {
        Difference difference = Difference.ofRates(rate(b, n), rate(a, m));
        assertThat(difference.value()).isCloseTo(100.0 * a / m - 100.0 * b / n, FOUR_DIGITS);
        assertThat(difference.lower()).isCloseTo(100 * lower, within(0.005));
        assertThat(difference.upper()).isCloseTo(100 * upper, within(0.005));
        assertThat(difference.degreesOfFreedom()).isNull();
    }

    /** Computed with numpy and scipy.stats.t from the four variances. */
    @Test
    void what_the_others_gained_is_taken_off() {
        Sample before = sample(70, 72, 65, 80, 74, 69);
        Sample after = sample(82, 85, 79, 90, 88);
        Sample othersBefore = sample(75, 78, 72, 80, 77, 74, 79, 71);
        Sample othersAfter = sample(76, 79, 75, 83, 78, 77, 80);
        Difference own = Difference.ofMeans(before, after);
        assertThat(own.value()).isCloseTo(13.13333, FOUR_DIGITS);
        assertThat(own.lower()).isCloseTo(6.630955, FOUR_DIGITS);
        assertThat(own.upper()).isCloseTo(19.635712, FOUR_DIGITS);
        assertThat(own.degreesOfFreedom()).isCloseTo(8.960320, FOUR_DIGITS);
        Difference beyond = Difference.ofMeans(before, after, othersBefore, othersAfter);
        assertThat(beyond.value()).isCloseTo(10.597619, FOUR_DIGITS);
        assertThat(beyond.degreesOfFreedom()).isCloseTo(14.070343, FOUR_DIGITS);
        assertThat(beyond.lower()).isCloseTo(3.607006, FOUR_DIGITS);
        assertThat(beyond.upper()).isCloseTo(17.588232, FOUR_DIGITS);
    }

    @Test
    void without_spread_there_is_nothing_to_measure_chance_by() {
        assertThat(Difference.ofMeans(sample(80, 80, 80), sample(100, 100, 100))).isNull();
        assertThat(Difference.ofMeans(sample(80, 80, 80), sample(100, 100, 90))).isNotNull();
    }

    @Property
    void exchanging_the_windows_turns_the_interval_around(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0, max = 100) Double> one,
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0, max = 100) Double> other) {
        Difference there = Difference.ofMeans(sample(one), sample(other));
        Difference back = Difference.ofMeans(sample(other), sample(one));
        if (there == null) {
            assertThat(back).isNull();
            return;
        }
        assertThat(there.lower()).isCloseTo(-back.upper(), within(1e-6));
        assertThat(there.upper()).isCloseTo(-back.lower(), within(1e-6));
        assertThat(there.value()).isBetween(there.lower(), there.upper());
    }

    @Property
    void a_difference_of_rates_lies_in_its_interval_and_that_within_100_points(
            @ForAll @IntRange(min = 1, max = 60) int m,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(max = 60) int a,
            @ForAll @IntRange(max = 60) int b) {
        Difference difference = Difference.ofRates(rate(b % (n + 1), n), rate(a % (m + 1), m));
        assertThat(difference.lower()).isBetween(-100.000001, difference.value() + 1e-9);
        assertThat(difference.upper()).isBetween(difference.value() - 1e-9, 100.000001);
    }

    static Sample sample(double... values) {
        return Sample.of(Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    private static Sample sample(List<Double> values) {
        return Sample.of(values.stream().map(BigDecimal::valueOf).toList());
    }

    static Sample rate(int failed, int of) {
        List<BigDecimal> values = new ArrayList<>();
        for (int i = 0; i < of; i++) {
            values.add(i < failed ? BigDecimal.valueOf(100) : BigDecimal.ZERO);
        }
        return Sample.of(values);
    }
}
