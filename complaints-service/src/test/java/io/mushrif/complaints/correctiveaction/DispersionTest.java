package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DispersionTest {

    private static final List<Long> EQUAL = List.of(7L, 7L, 7L, 7L);

    /** By hand: mean 10, squares 100 + 100 + 0 + 0 over 10 is 20; P(χ² with 3 ≥ 20) = 0.00017. */
    @Test
    void weeks_that_differ_more_than_chance_are_uneven() {
        Dispersion dispersion = of(List.of(20L, 0L, 10L, 10L), EQUAL);
        assertThat(dispersion.index()).isCloseTo(20 / 3.0, within(1e-9));
        assertThat(dispersion.pValue()).isCloseTo(0.000170, within(1e-6));
        assertThat(dispersion.isUneven()).isTrue();
        assertThat(dispersion.factor()).isEqualTo(dispersion.index());
    }

    @Test
    void a_higher_rate_in_one_window_is_not_unevenness() {
        Dispersion dispersion =
                Dispersion.of(
                        List.of(
                                new Dispersion.Weeks(List.of(40L, 41L, 39L, 40L), EQUAL),
                                new Dispersion.Weeks(List.of(10L, 9L, 11L, 10L), EQUAL)));
        assertThat(dispersion.isUneven()).isFalse();
        assertThat(dispersion.factor()).isEqualTo(1);
    }

    @Test
    void more_complaints_with_more_business_are_not_unevenness() {
        Dispersion dispersion =
                of(List.of(10L, 20L, 40L, 10L), List.of(1000L, 2000L, 4000L, 1000L));
        assertThat(dispersion.index()).isZero();
    }

    @Test
    void with_less_than_one_expected_in_a_week_nobody_can_tell() {
        assertThat(of(List.of(3L, 0L, 0L, 0L), EQUAL)).isNull();
        assertThat(of(List.of(), List.of())).isNull();
        assertThat(of(List.of(5L), List.of(7L))).isNull();
    }

    private static Dispersion of(List<Long> complaints, List<Long> exposures) {
        return Dispersion.of(List.of(new Dispersion.Weeks(complaints, exposures)));
    }
}
