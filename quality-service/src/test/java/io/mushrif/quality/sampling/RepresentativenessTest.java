package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RepresentativenessTest {

    /**
     * Mendel's peas (1866): 315 round yellow, 108 round green, 101 wrinkled yellow, 32 wrinkled
     * green against 9:3:3:1; chi-square 0.470, p 0.925 with 3 degrees of freedom (R:
     * chisq.test(c(315, 108, 101, 32), p = c(9, 3, 3, 1) / 16)).
     */
    @Test
    void mendels_peas_fit_nine_three_three_one() {
        Representativeness fit =
                Representativeness.of(
                        StratumKind.CHANNEL,
                        new TreeMap<>(
                                Map.of("ry", 9_000L, "rg", 3_000L, "wy", 3_000L, "wg", 1_000L)),
                        Map.of("ry", 315L, "rg", 108L, "wy", 101L, "wg", 32L));
        assertThat(fit.chiSquare()).isEqualByComparingTo("0.4700");
        assertThat(fit.degreesOfFreedom()).isEqualTo(3);
        assertThat(fit.pValue()).isEqualByComparingTo("0.9254");
        assertThat(fit.smallExpectation()).isFalse();
        assertThat(fit.strata().get(0).expected()).isEqualByComparingTo("104.25");
    }

    @Test
    void a_sample_of_one_stratum_only_is_told() {
        Representativeness fit =
                Representativeness.of(
                        StratumKind.CHANNEL,
                        new TreeMap<>(Map.of("CALL", 500L, "CHAT", 500L)),
                        Map.of("CALL", 20L));
        assertThat(fit.chiSquare()).isEqualByComparingTo("20");
        assertThat(fit.pValue()).isEqualByComparingTo("0.0000");
        assertThat(fit.verdict().en()).startsWith("The sample differs");
    }

    @Test
    void small_expectations_are_told() {
        Representativeness fit =
                Representativeness.of(
                        StratumKind.CHANNEL,
                        new TreeMap<>(Map.of("CALL", 990L, "CHAT", 10L)),
                        Map.of("CALL", 10L));
        assertThat(fit.smallExpectation()).isTrue();
        assertThat(fit.verdict().en()).contains("hint only");
    }

    @Test
    void one_stratum_cannot_be_compared() {
        Representativeness fit =
                Representativeness.of(
                        StratumKind.CHANNEL, new TreeMap<>(Map.of("CALL", 5L)), Map.of("CALL", 2L));
        assertThat(fit.chiSquare()).isNull();
        assertThat(fit.pValue()).isNull();
    }
}
