package io.mushrif.quality.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mushrif.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DegenerateMatrixTest {

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void a_matrix_without_ratings_has_no_value(Statistic statistic) {
        expect(statistic, Undefined.NO_RATINGS, ". .", ". .");
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void one_rater_agrees_with_nobody(Statistic statistic) {
        expect(statistic, Undefined.ONE_RATER, "1 .", "2 .", "1 .");
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void raters_who_share_no_unit_cannot_be_compared(Statistic statistic) {
        expect(
                statistic,
                statistic.use().numbers ? Undefined.TOO_FEW_COMPLETE_UNITS : Undefined.NO_OVERLAP,
                "1 .",
                ". 2",
                "2 .",
                ". 1");
    }

    @ParameterizedTest
    @EnumSource(value = Statistic.class)
    void where_all_ratings_are_the_same_agreement_is_not_told_from_chance(Statistic statistic) {
        if (statistic == Statistic.PERCENT_AGREEMENT) {
            assertThat(over(statistic, "1 1", "1 1").value()).isEqualTo(1);
            return;
        }
        expect(
                statistic,
                statistic.use().numbers ? Undefined.NO_VARIATION : Undefined.ONE_CATEGORY,
                "1 1",
                "1 1",
                "1 1");
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void a_single_unit_gives_no_error_and_never_nan(Statistic statistic) {
        Estimate estimate = over(statistic, "1 2");
        assertThat(estimate.standardError()).isNull();
        assertThat(estimate.interval()).isNull();
        if (statistic.use().numbers) {
            assertThat(estimate.undefined()).isEqualTo(Undefined.TOO_FEW_COMPLETE_UNITS);
        } else {
            assertThat(estimate.value()).isNotNull().isFinite();
        }
    }

    @Test
    void one_category_of_several_possible_ones_is_agreement_for_gwet() {
        RatingMatrix ratings = Ratings.matrix(Ratings.rows("1 1", "1 1", "1 1"), List.of(1, 2));
        assertThat(Agreement.of(Statistic.GWET_AC1).over(ratings).value()).isEqualTo(1);
        assertThat(Agreement.of(Statistic.BRENNAN_PREDIGER).over(ratings).value()).isEqualTo(1);
        assertThat(Agreement.of(Statistic.FLEISS_KAPPA).over(ratings).undefined())
                .isEqualTo(Undefined.ONE_CATEGORY);
    }

    @Test
    void weights_that_know_no_disagreement_leave_nothing_to_agree_on() {
        Weights all = Weights.of(List.of(List.of(1, 1), List.of(1, 1)));
        for (Statistic statistic : List.of(Statistic.WEIGHTED_KAPPA, Statistic.FLEISS_KAPPA)) {
            assertThat(
                            Agreement.of(statistic)
                                    .with(all)
                                    .over(Ratings.matrix(Ratings.rows("1 2", "2 1", "1 1")))
                                    .undefined())
                    .isEqualTo(Undefined.NO_EXPECTED_DISAGREEMENT);
        }
    }

    @Test
    void units_that_do_not_differ_have_no_reliable_mean() {
        assertThat(over(Statistic.ICC_1_K, "1 2", "2 1", "1 2").undefined())
                .isEqualTo(Undefined.NO_VARIATION_BETWEEN_UNITS);
        assertThat(over(Statistic.ICC_1_1, "1 2", "2 1", "1 2").value()).isEqualTo(-1);
    }

    @Test
    void raters_who_agree_but_for_their_level_are_consistent() {
        Estimate icc = over(Statistic.ICC_3_1, "1 2", "2 3", "5 6", "7 8");
        assertThat(icc.value()).isEqualTo(1);
        assertThat(icc.interval()).isEqualTo(new Estimate.Interval(1, 1));
        assertThat(over(Statistic.ICC_2_1, "1 2", "2 3", "5 6", "7 8").value()).isLessThan(1);
        assertThat(over(Statistic.ICC_2_1, "1 2", "2 3", "5 6", "7 8").interval().high())
                .isFinite();
    }

    @Test
    void every_reason_is_told_in_both_languages() {
        for (Undefined reason : Undefined.values()) {
            assertThat(reason.message().en()).isNotBlank();
            assertThat(reason.message().ar()).matches("[\\p{InArabic} ]+\\.");
        }
    }

    @Test
    void what_does_not_fit_is_refused() {
        refused(() -> matrix(List.of(1, 2), List.of(1)), 400);
        refused(() -> matrix(List.of(1, "a")), 400);
        refused(() -> matrix(List.of(1, true)), 400);
        refused(() -> matrix(List.of(1, Double.NaN)), 400);
        refused(() -> matrix(List.of(1, Double.POSITIVE_INFINITY)), 400);
        refused(() -> matrix(List.of(1, 1e300)), 400);
        refused(() -> matrix(List.of("", "a")), 400);
        refused(() -> matrix(List.of()), 400);
        refused(() -> RatingMatrix.of(List.of(), null), 400);
        refused(() -> RatingMatrix.of(List.of(Collections.nCopies(201, 1)), null), 400);
        refused(
                () -> RatingMatrix.of(Collections.nCopies(200_001, List.of(1, 2, 3, 4, 5)), null),
                400);
        refused(() -> RatingMatrix.of(List.of(List.of(1, 2)), List.of(1, 3)), 400);
        refused(() -> RatingMatrix.of(List.of(List.of(1, 2)), List.of(2, 1)), 400);
        refused(() -> RatingMatrix.of(List.of(List.of(1, 2)), List.of(1, 1, 2)), 400);
        refused(() -> RatingMatrix.of(List.of(List.of(1, 2)), Arrays.asList(1, null)), 400);
        refused(() -> Weights.of("cubic"), 400);
        refused(() -> Weights.of(List.of(List.of(1, 0))), 400);
        refused(() -> Weights.of(List.of(List.of(1, 0), List.of(0.5, 1))), 400);
        refused(() -> Weights.of(List.of(List.of(0.9, 0), List.of(0, 1))), 400);
        refused(() -> Weights.of(List.of(List.of(1, -0.1), List.of(-0.1, 1))), 400);
        refused(() -> Weights.of(List.of(List.of(1, "a"), List.of("a", 1))), 400);
        RatingMatrix texts = matrix(List.of("a", "b"), List.of("b", "b"));
        refused(() -> Agreement.alpha(Level.INTERVAL).over(texts), 400);
        refused(() -> Agreement.alpha(Level.ORDINAL).over(texts), 400);
        refused(() -> Agreement.of(Statistic.KENDALL_W).over(texts), 400);
        refused(() -> Agreement.of(Statistic.GWET_AC2).with(Weights.LINEAR).over(texts), 400);
        refused(() -> Agreement.of(Statistic.GWET_AC2).over(texts), 400);
        refused(() -> Agreement.of(Statistic.GWET_AC1).with(Weights.LINEAR).over(texts), 400);
        refused(() -> Agreement.of(Statistic.COHEN_KAPPA).over(matrix(List.of(1, 2, 3))), 400);
        refused(() -> Agreement.alpha(Level.RATIO).over(matrix(List.of(-1, 2))), 400);
    }

    private static RatingMatrix matrix(List<?>... rows) {
        return RatingMatrix.of(List.of(rows), null);
    }

    private static void refused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable what, int status) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(status));
    }

    private static void expect(Statistic statistic, Undefined reason, String... rows) {
        Estimate estimate = over(statistic, rows);
        assertThat(estimate.undefined()).isEqualTo(reason);
        assertThat(estimate.value()).isNull();
        assertThat(estimate.standardError()).isNull();
        assertThat(estimate.interval()).isNull();
    }

    private static Estimate over(Statistic statistic, String... rows) {
        Weights weights =
                statistic.use().weights == Statistic.Need.MUST ? Weights.LINEAR : Weights.NONE;
        return Agreement.of(statistic).with(weights).over(Ratings.matrix(Ratings.rows(rows)));
    }
}
