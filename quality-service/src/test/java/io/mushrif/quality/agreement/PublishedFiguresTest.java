package io.mushrif.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures of books, papers and of the documentation of irrCAC, Gwet's own program. */
class PublishedFiguresTest {

    private static final List<List<Object>> TWO_RATERS =
            Ratings.ofTable(new int[] {0, 4, 1}, new int[] {0, 8, 0}, new int[] {0, 1, 5});

    /** irrCAC: cont3x3abstractors, 100 pregnancies by two abstractors. */
    private static final List<List<Object>> ABSTRACTORS =
            Ratings.ofTable(new int[] {13, 0, 0}, new int[] {0, 20, 7}, new int[] {0, 4, 56});

    /** irrCAC: distrib.6raters, 15 patients by six psychiatrists. */
    private static final List<List<Object>> PATIENTS =
            Ratings.ofCounts(
                    new int[] {0, 0, 0, 6, 0},
                    new int[] {0, 3, 0, 0, 3},
                    new int[] {0, 1, 4, 0, 1},
                    new int[] {0, 0, 0, 0, 6},
                    new int[] {0, 3, 0, 3, 0},
                    new int[] {2, 0, 4, 0, 0},
                    new int[] {0, 0, 4, 0, 2},
                    new int[] {2, 0, 3, 1, 0},
                    new int[] {2, 0, 0, 4, 0},
                    new int[] {0, 0, 0, 0, 6},
                    new int[] {1, 0, 0, 5, 0},
                    new int[] {1, 1, 0, 4, 0},
                    new int[] {0, 3, 3, 0, 0},
                    new int[] {1, 0, 0, 5, 0},
                    new int[] {0, 2, 0, 3, 1});

    private static final Offset<Double> FOUR = within(0.00005);
    private static final Offset<Double> FIVE = within(0.000005);
    private static final Offset<Double> SEVEN = within(0.0000005);

    @Test
    void kappa_is_0_4842_with_an_error_of_0_1380() {
        Estimate kappa = estimate(Statistic.COHEN_KAPPA, Weights.NONE, TWO_RATERS);
        assertThat(kappa.value()).isCloseTo(0.4842, FOUR);
        assertThat(kappa.standardError()).isCloseTo(0.1380, FOUR);
        assertThat(estimate(Statistic.WEIGHTED_KAPPA, Weights.LINEAR, TWO_RATERS).value())
                .isCloseTo(0.4701, FOUR);
    }

    /** irrCAC divides by units for a table of two raters, and by one less for ratings, as here. */
    @Test
    void two_abstractors() {
        double asRatings = Math.sqrt(100 / 99.0);
        expect(Statistic.SCOTT_PI, ABSTRACTORS, 0.7962397, asRatings * 0.05905473, SEVEN);
        expect(Statistic.FLEISS_KAPPA, ABSTRACTORS, 0.7962397, asRatings * 0.05905473, SEVEN);
        expect(Statistic.GWET_AC1, ABSTRACTORS, 0.8493305, asRatings * 0.04321747, SEVEN);
        expect(Statistic.BRENNAN_PREDIGER, ABSTRACTORS, 0.835, asRatings * 0.04693346, SEVEN);
        expect(Statistic.PERCENT_AGREEMENT, ABSTRACTORS, 0.89, asRatings * 0.03128898, SEVEN);
        expect(Statistic.COHEN_KAPPA, ABSTRACTORS, 0.7964094, 0.05891072, SEVEN);
        assertThat(alpha(Level.NOMINAL, ABSTRACTORS).value()).isCloseTo(0.7972585, SEVEN);
        assertThat(estimate(Statistic.CONGER_KAPPA, Weights.NONE, ABSTRACTORS).value())
                .isCloseTo(0.7964094, SEVEN);
    }

    @Test
    void six_psychiatrists() {
        expect(Statistic.GWET_AC1, PATIENTS, 0.4448007, 0.08418757, SEVEN);
        expect(Statistic.FLEISS_KAPPA, PATIENTS, 0.4139265, 0.08119291, SEVEN);
        expect(Statistic.BRENNAN_PREDIGER, PATIENTS, 0.4388889, 0.08312142, SEVEN);
        assertThat(alpha(Level.NOMINAL, PATIENTS).value()).isCloseTo(0.4204384, SEVEN);
        Estimate ac1 = estimate(Statistic.GWET_AC1, Weights.NONE, PATIENTS);
        assertThat(ac1.interval().low()).isCloseTo(0.264, within(0.0005));
        assertThat(ac1.interval().high()).isCloseTo(0.625, within(0.0005));
        assertThat(ac1.observed()).isCloseTo(0.5511111, SEVEN);
        assertThat(ac1.expected()).isCloseTo(0.1914815, SEVEN);
    }

    @Test
    void four_observers_with_missing_ratings() {
        List<List<Object>> rows = Ratings.ofKrippendorff();
        expect(Statistic.PERCENT_AGREEMENT, rows, 0.8181818, 0.12561, FIVE);
        expect(Statistic.GWET_AC1, rows, 0.77544, 0.14295, FIVE);
        expect(Statistic.FLEISS_KAPPA, rows, 0.76117, 0.15302, FIVE);
        expect(Statistic.CONGER_KAPPA, rows, 0.76282, 0.14917, FIVE);
        expect(Statistic.BRENNAN_PREDIGER, rows, 0.77273, 0.14472, FIVE);
        Estimate.Interval interval =
                estimate(Statistic.FLEISS_KAPPA, Weights.NONE, rows).interval();
        assertThat(interval.low()).isCloseTo(0.424, within(0.0005));
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void alpha_of_krippendorffs_own_example_at_each_level() {
        List<List<Object>> rows = Ratings.ofKrippendorff();
        assertThat(alpha(Level.NOMINAL, rows).value()).isCloseTo(0.743, within(0.0005));
        assertThat(alpha(Level.ORDINAL, rows).value()).isCloseTo(0.815, within(0.0005));
        assertThat(alpha(Level.INTERVAL, rows).value()).isCloseTo(0.849, within(0.0005));
        assertThat(alpha(Level.RATIO, rows).value()).isCloseTo(0.797, within(0.0005));
        assertThat(alpha(Level.NOMINAL, rows).units()).isEqualTo(11);
    }

    @Test
    void fleiss_diagnoses() {
        assertThat(
                        estimate(
                                        Statistic.FLEISS_KAPPA,
                                        Weights.NONE,
                                        Ratings.file("diagnoses.csv"))
                                .value())
                .isCloseTo(0.4302445, within(0.00000005));
    }

    @Test
    void six_intraclass_correlations_of_shrout_and_fleiss() {
        expectIcc(Statistic.ICC_1_1, .17, -.13, .72);
        expectIcc(Statistic.ICC_2_1, .29, .02, .76);
        expectIcc(Statistic.ICC_3_1, .71, .34, .95);
        expectIcc(Statistic.ICC_1_K, .44, -.88, .91);
        expectIcc(Statistic.ICC_2_K, .62, .07, .93);
        expectIcc(Statistic.ICC_3_K, .91, .68, .99);
    }

    /** irr::kendall(anxiety, correct = TRUE): W 0.54, χ²(19) 30.8, p 0.0429. */
    @Test
    void concordance_of_three_raters_of_anxiety() {
        Estimate w = estimate(Statistic.KENDALL_W, Weights.NONE, Ratings.file("anxiety.csv"));
        assertThat(w.value()).isCloseTo(0.540, within(0.0005));
        assertThat(w.test().value()).isCloseTo(30.8, within(0.05));
        assertThat(w.test().df1()).isEqualTo(19);
        assertThat(w.test().p()).isCloseTo(0.0429, within(0.00005));
    }

    private static void expect(
            Statistic statistic,
            List<List<Object>> rows,
            double value,
            double error,
            Offset<Double> digits) {
        Estimate estimate = estimate(statistic, Weights.NONE, rows);
        assertThat(estimate.value()).as(statistic + " value").isCloseTo(value, digits);
        assertThat(estimate.standardError()).as(statistic + " error").isCloseTo(error, digits);
    }

    private static void expectIcc(Statistic statistic, double value, double low, double high) {
        Estimate icc = estimate(statistic, Weights.NONE, Ratings.file("shrout_fleiss_1979.csv"));
        Offset<Double> two = within(0.005);
        assertThat(icc.value()).as(statistic + "").isCloseTo(value, two);
        assertThat(icc.interval().low()).as(statistic + " low").isCloseTo(low, two);
        assertThat(icc.interval().high()).as(statistic + " high").isCloseTo(high, two);
    }

    private static Estimate alpha(Level level, List<List<Object>> rows) {
        return Agreement.alpha(level).over(Ratings.matrix(rows));
    }

    private static Estimate estimate(
            Statistic statistic, Weights weights, List<List<Object>> rows) {
        return Agreement.of(statistic).with(weights).over(Ratings.matrix(rows));
    }
}
