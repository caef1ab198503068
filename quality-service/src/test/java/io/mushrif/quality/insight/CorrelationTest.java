package io.mushrif.quality.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    /**
     * Anscombe 1973, The American Statistician 27, 17–21, first set: r = 0.81642; the interval as
     * R's cor.test gives it: 0.4243912 to 0.9506933. Spearman: 0.8182 (ranks of y against those of
     * x, no ties: 1 − 6 · 40 ÷ 1320).
     */
    @Test
    void anscombes_first_set() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        Correlation found = Correlation.of(pairs(x, y));
        assertThat(found.n()).isEqualTo(11);
        assertThat(found.pearson()).isEqualByComparingTo("0.8164");
        assertThat(found.pearsonLower()).isEqualByComparingTo("0.4244");
        assertThat(found.pearsonUpper()).isEqualByComparingTo("0.9507");
        assertThat(found.spearman()).isEqualByComparingTo("0.8182");
        assertThat(CorrelationVerdict.of(found, "satisfaction", "رضا").en())
                .isEqualTo(
                        "Higher scores go with better satisfaction: this scorecard has to do with it."
                                + " With 11 pairs this is uncertain.");
    }

    /**
     * Ties have their mean rank: ranks 1.5, 1.5, 3, 4 against 1, 2.5, 2.5, 4: 3.75 ÷ 4.5 (by hand).
     */
    @Test
    void ties_have_their_mean_rank() {
        double[] x = {1, 1, 2, 3};
        double[] y = {1, 2, 2, 3};
        Correlation found = Correlation.of(pairs(x, y));
        assertThat(found.spearman()).isEqualByComparingTo("0.8333");
    }

    @Test
    void few_pairs_and_figures_without_variation_have_a_named_reason() {
        Correlation few = Correlation.of(pairs(new double[] {1, 2}, new double[] {1, 2}));
        assertThat(few.undefined()).isEqualTo("too-few");
        assertThat(few.pearson()).isNull();
        Correlation flat =
                Correlation.of(pairs(new double[] {1, 2, 3, 4}, new double[] {5, 5, 5, 5}));
        assertThat(flat.undefined()).isEqualTo("no-variation");
        assertThat(CorrelationVerdict.of(flat, "satisfaction", "الرضا").en())
                .contains("nothing can be said");
    }

    @Test
    void a_perfect_line_has_no_width() {
        Correlation found =
                Correlation.of(pairs(new double[] {1, 2, 3, 4}, new double[] {8, 6, 4, 2}));
        assertThat(found.pearson()).isEqualByComparingTo("-1");
        assertThat(found.pearsonUpper()).isEqualByComparingTo("-1");
        assertThat(CorrelationVerdict.of(found, "satisfaction", "الرضا").en())
                .startsWith("Higher scores go with worse");
    }

    private static List<Correlation.Pair> pairs(double[] x, double[] y) {
        List<Correlation.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            pairs.add(new Correlation.Pair(x[i], y[i]));
        }
        return pairs;
    }
}
