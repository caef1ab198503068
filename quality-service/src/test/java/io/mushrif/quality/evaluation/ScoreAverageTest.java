package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.evaluation.ScoreAverage.Scored;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreAverageTest {

    /** 3 of 5 and 8 of 10: the check value of the field. */
    private static final List<Scored> CHECK_VALUE = List.of(of(3, 5), of(8, 10));

    @Test
    void three_of_five_and_eight_of_ten_are_70_percent_as_average_of_percentages() {
        assertThat(ScoreAverage.AVERAGE_OF_PERCENTAGES.of(CHECK_VALUE))
                .contains(new BigDecimal("70.00"));
    }

    @Test
    void three_of_five_and_eight_of_ten_are_73_33_percent_pooled() {
        assertThat(ScoreAverage.POOLED.of(CHECK_VALUE)).contains(new BigDecimal("73.33"));
    }

    @Test
    void a_mean_is_rounded_once() {
        // (1/3 + 1/3 + 1/3) / 3 is 33.33 with exact thirds
        assertThat(ScoreAverage.AVERAGE_OF_PERCENTAGES.of(List.of(of(1, 3), of(1, 3), of(1, 3))))
                .contains(new BigDecimal("33.33"));
        // 2/3 and 1: 83.333…; with rounded parts it would be 83.335, rounded up to 83.34
        assertThat(ScoreAverage.AVERAGE_OF_PERCENTAGES.of(List.of(of(2, 3), of(1, 1))))
                .contains(new BigDecimal("83.33"));
    }

    @Test
    void without_evaluations_there_is_no_average() {
        for (ScoreAverage average : ScoreAverage.values()) {
            assertThat(average.of(List.of())).isEmpty();
        }
    }

    private static Scored of(int earned, int possible) {
        return new Scored(BigDecimal.valueOf(earned), BigDecimal.valueOf(possible));
    }
}
