package io.mushrif.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    /** Mean 5, standard deviation √2.5, t(4) 2.776445: half width 1.963243. */
    @Test
    void a_mean_has_the_interval_of_student() {
        MeanInterval mean = MeanInterval.of(List.of(3.0, 4.0, 5.0, 6.0, 7.0));
        assertThat(mean.mean()).isEqualByComparingTo("5.00");
        assertThat(mean.low()).isEqualByComparingTo("3.04");
        assertThat(mean.high()).isEqualByComparingTo("6.96");
    }

    @Test
    void one_value_has_no_interval_and_none_no_mean() {
        assertThat(MeanInterval.of(List.of(4.0)).low()).isNull();
        assertThat(MeanInterval.of(List.of()).mean()).isNull();
    }

    /**
     * scipy.stats.linregress of 1, 2, 2.5, 5 over 0, 1, 2, 3: slope 1.25, standard error 0.295804;
     * t(2) 4.302653.
     */
    @Test
    void the_trend_is_that_of_a_regression_over_sessions() {
        Drift drift = Drift.of("amal", sessions(1, 2, 2.5, 5));
        assertThat(drift.trend().per30Days()).isEqualByComparingTo("1.25");
        assertThat(drift.trend().low()).isEqualByComparingTo("-0.02");
        assertThat(drift.trend().high()).isEqualByComparingTo("2.52");
        assertThat(drift.sessions()).hasSize(4);
    }

    @Test
    void two_sessions_make_no_trend() {
        assertThat(Drift.of("amal", sessions(1, 2)).trend().per30Days()).isNull();
        assertThat(Drift.of("amal", List.of()).trend().per30Days()).isNull();
    }

    private static List<Drift.Difference> sessions(double... means) {
        List<Drift.Difference> differences = new ArrayList<>();
        for (double mean : means) {
            Instant at = FIRST.plusSeconds(differences.size() / 2 * 30L * 86_400);
            UUID session = UUID.randomUUID();
            differences.add(new Drift.Difference(session, at, mean - 1));
            differences.add(new Drift.Difference(session, at, mean + 1));
        }
        return differences;
    }
}
