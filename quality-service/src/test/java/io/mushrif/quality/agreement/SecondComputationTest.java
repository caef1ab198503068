package io.mushrif.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected values from a second, independent computation: the definitions over all pairs of ratings
 * in Python 3 with NumPy 2.4, analyses of variance by cell means, ranks by SciPy 1.17; errors by
 * numerical differentiation by the weight of each unit, those of intraclass correlations by leaving
 * out each unit.
 */
class SecondComputationTest {

    private static final List<List<Object>> ANXIETY = Ratings.file("anxiety.csv");

    @ParameterizedTest
    @CsvSource({
        "percent-agreement, none, 0.8181818, 0.1833333",
        "percent-agreement, linear, 0.9393939, 0.7133333",
        "percent-agreement, quadratic, 0.9753788, 0.8706667",
        "fleiss-kappa, none, 0.7611693, -0.0410765",
        "fleiss-kappa, linear, 0.8179448, 0.0542522",
        "fleiss-kappa, quadratic, 0.8649351, 0.1560325",
        "conger-kappa, none, 0.7628174, -0.0187110",
        "conger-kappa, linear, 0.8137763, 0.0831557",
        "conger-kappa, quadratic, 0.8577107, 0.1899791",
        "gwet-ac1, none, 0.7754441, 0.0313653",
        "gwet-ac2, linear, 0.8587391, 0.3250785",
        "gwet-ac2, quadratic, 0.9140007, 0.5352922",
        "brennan-prediger, none, 0.7727273, 0.0200000",
        "brennan-prediger, linear, 0.8484848, 0.2628571",
        "brennan-prediger, quadratic, 0.9015152, 0.4457143",
    })
    void coefficients_with_weights(
            String statistic, String weights, double krippendorff, double anxiety) {
        Agreement agreement = Agreement.of(named(statistic)).with(Weights.of(weights));
        assertThat(agreement.over(Ratings.matrix(Ratings.ofKrippendorff())).value())
                .isCloseTo(krippendorff, within(5e-8));
        assertThat(agreement.over(Ratings.matrix(ANXIETY)).value())
                .isCloseTo(anxiety, within(5e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "percent-agreement, 0.5555556",
        "fleiss-kappa, 0.4302445",
        "conger-kappa, 0.4418085",
        "gwet-ac1, 0.4478845",
        "brennan-prediger, 0.4444444",
    })
    void coefficients_of_the_diagnoses(String statistic, double value) {
        assertThat(
                        Agreement.of(named(statistic))
                                .over(Ratings.matrix(Ratings.file("diagnoses.csv")))
                                .value())
                .isCloseTo(value, within(5e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "NOMINAL, 0.743421052631579, 0.145478717, -0.02372521246, 0.047413268",
        "ORDINAL, 0.815387503754881, 0.146879128, 0.22838694529, 0.134718020",
        "INTERVAL, 0.849107142857143, 0.129051200, 0.17009860789, 0.129528929",
        "RATIO, 0.797402774711612, 0.140360385, 0.14180134056, 0.105986001",
    })
    void alpha_at_each_level_with_its_error(
            Level level, double value, double error, double anxiety, double anxietyError) {
        Estimate one = Agreement.alpha(level).over(Ratings.matrix(Ratings.ofKrippendorff()));
        assertThat(one.value()).isCloseTo(value, within(1e-12));
        assertThat(one.standardError()).isCloseTo(error, within(2e-9));
        Estimate other = Agreement.alpha(level).over(Ratings.matrix(ANXIETY));
        assertThat(other.value()).isCloseTo(anxiety, within(1e-11));
        assertThat(other.standardError()).isCloseTo(anxietyError, within(2e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "none, 0.4841628959, 0.1380135783",
        "linear, 0.4701195219, 0.1457460451",
        "quadratic, 0.4501607717, 0.1922326634",
    })
    void kappa_by_the_equation_for_tables(String weights, double value, double error) {
        Statistic statistic =
                weights.equals("none") ? Statistic.COHEN_KAPPA : Statistic.WEIGHTED_KAPPA;
        Estimate kappa =
                Agreement.of(statistic)
                        .with(Weights.of(weights))
                        .over(
                                Ratings.matrix(
                                        Ratings.ofTable(
                                                new int[] {0, 4, 1},
                                                new int[] {0, 8, 0},
                                                new int[] {0, 1, 5})));
        assertThat(kappa.value()).isCloseTo(value, within(1e-9));
        assertThat(kappa.standardError()).isCloseTo(error, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "kendall-w, 0.887037037, 0.061210591, 0.539656876, 0.103319129",
        "icc-1-1, 0.165742, 0.181257, 0.175022, 0.139391",
        "icc-2-1, 0.289764, 0.123841, 0.197998, 0.127061",
        "icc-3-1, 0.714841, 0.138145, 0.216049, 0.133779",
        "icc-1-k, 0.442797, 0.366926, 0.388926, 0.227750",
        "icc-2-k, 0.620051, 0.148620, 0.425499, 0.196016",
        "icc-3-k, 0.909316, 0.060925, 0.452586, 0.198418",
    })
    void statistics_of_numbers_with_their_errors(
            String statistic, double value, double error, double anxiety, double anxietyError) {
        Agreement agreement = Agreement.of(named(statistic));
        Estimate one = agreement.over(Ratings.matrix(Ratings.file("shrout_fleiss_1979.csv")));
        assertThat(one.value()).isCloseTo(value, within(5.1e-7));
        assertThat(one.standardError()).isCloseTo(error, within(5.1e-7));
        Estimate other = agreement.over(Ratings.matrix(ANXIETY));
        assertThat(other.value()).isCloseTo(anxiety, within(5.1e-7));
        assertThat(other.standardError()).isCloseTo(anxietyError, within(5.1e-7));
    }

    static Statistic named(String name) {
        return Statistic.valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
