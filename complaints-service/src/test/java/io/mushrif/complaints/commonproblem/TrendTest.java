package io.mushrif.complaints.commonproblem;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.commonproblem.Trend.Direction;
import org.junit.jupiter.api.Test;

class TrendTest {

    @Test
    void ten_in_a_week_after_none_in_four_are_rising() {
        Trend trend = Trend.of(7, 10, 28, 0);
        assertThat(trend.direction()).isEqualTo(Direction.RISING);
        assertThat(trend.ratio()).isNull();
        assertThat(trend.upper()).isNull();
        assertThat(trend.lower()).isGreaterThan(1);
    }

    @Test
    void three_in_a_week_after_four_in_four_weeks_may_be_chance() {
        Trend trend = Trend.of(7, 3, 28, 4);
        assertThat(trend.ratio()).isEqualTo(3);
        assertThat(trend.direction()).isEqualTo(Direction.STEADY);
    }

    @Test
    void none_in_a_month_after_twelve_are_falling() {
        assertThat(Trend.of(28, 0, 28, 12).direction()).isEqualTo(Direction.FALLING);
    }

    @Test
    void without_complaints_there_is_no_trend() {
        Trend trend = Trend.of(7, 0, 28, 0);
        assertThat(trend.direction()).isEqualTo(Direction.STEADY);
        assertThat(trend.pValue()).isNull();
    }

    @Test
    void the_figures_are_those_of_the_exact_comparison() {
        // documentation of R's poisson.test: 11 in 800 against 21 in 3,011
        Trend trend = Trend.of(800, 11, 3011, 21);
        assertThat(trend.ratio()).isEqualTo(1.971);
        assertThat(trend.lower()).isEqualTo(0.858);
        assertThat(trend.upper()).isEqualTo(4.277);
        assertThat(trend.direction()).isEqualTo(Direction.STEADY);
    }
}
