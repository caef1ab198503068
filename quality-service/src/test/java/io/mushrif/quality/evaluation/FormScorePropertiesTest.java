package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.scorecard.CriticalScope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FormScorePropertiesTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Property
    void the_score_lies_between_0_and_100(@ForAll("questions") List<Points> questions) {
        assertThat(score(questions).total().orElseThrow())
                .isBetween(BigDecimal.ZERO, HUNDRED)
                .satisfies(score -> assertThat(score.scale()).isEqualTo(2));
    }

    @Property
    void what_is_not_applicable_never_changes_the_score_of_the_rest(
            @ForAll("questions") List<Points> questions, @ForAll("weights") BigDecimal weight) {
        List<Points> more = new ArrayList<>(questions);
        more.add(0, Points.notApplicable(weight));
        assertThat(score(more).total()).isEqualTo(score(questions).total());
        assertThat(score(more).raw()).isEqualTo(score(questions).raw());
    }

    @Property
    void the_order_of_the_questions_is_irrelevant(
            @ForAll("questions") List<Points> questions, @ForAll Random random) {
        List<Points> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        assertThat(score(shuffled).raw()).isEqualTo(score(questions).raw());
    }

    @Property
    void only_the_proportion_of_the_weights_matters(
            @ForAll("questions") List<Points> questions, @ForAll @IntRange(min = 1) int factor) {
        List<Points> heavier =
                questions.stream()
                        .map(
                                question ->
                                        new Points(
                                                question.weight()
                                                        .times(
                                                                Fraction.of(
                                                                        BigDecimal.valueOf(
                                                                                factor))),
                                                question.earned(),
                                                question.possible(),
                                                question.failed()))
                        .toList();
        assertThat(score(heavier).raw()).isEqualTo(score(questions).raw());
    }

    @Property
    void a_better_answer_never_lowers_the_score(
            @ForAll("questions") List<Points> questions, @ForAll @IntRange(min = 0) int which) {
        List<Points> better = new ArrayList<>(questions);
        Points one = better.get(which % better.size());
        better.set(
                which % better.size(),
                new Points(one.weight(), one.possible(), one.possible(), null));
        assertThat(score(better).total().orElseThrow())
                .isGreaterThanOrEqualTo(score(questions).total().orElseThrow());
    }

    @Property
    void the_contributions_add_up_to_the_raw_score_but_for_rounding(
            @ForAll("questions") List<Points> questions) {
        FormScore score = score(questions);
        BigDecimal sum =
                questions.stream()
                        .map(score::contribution)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding =
                new BigDecimal("0.005").multiply(new BigDecimal(questions.size() + 1));
        assertThat(sum.subtract(score.raw().orElseThrow()).abs()).isLessThanOrEqualTo(rounding);
    }

    @Property
    void a_failed_critical_question_leaves_0_and_the_raw_score(
            @ForAll("questions") List<Points> questions, @ForAll("weights") BigDecimal weight) {
        List<Points> failed = new ArrayList<>(questions);
        failed.add(
                new Points(Fraction.of(weight), Fraction.ZERO, Fraction.ONE, CriticalScope.FORM));
        List<Points> uncritical = new ArrayList<>(questions);
        uncritical.add(new Points(Fraction.of(weight), Fraction.ZERO, Fraction.ONE, null));
        assertThat(score(failed).total().orElseThrow()).isZero();
        assertThat(score(failed).raw()).isEqualTo(score(uncritical).raw());
        assertThat(score(failed).reaches(BigDecimal.ZERO)).isFalse();
    }

    private static FormScore score(List<Points> questions) {
        return FormScore.of(List.of(SectionScore.of(questions, null)));
    }

    @Provide
    Arbitrary<List<Points>> questions() {
        return question().list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<BigDecimal> weights() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("9999"))
                .ofScale(4);
    }

    private Arbitrary<Points> question() {
        Arbitrary<BigDecimal> possible =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.01"), new BigDecimal("100"))
                        .ofScale(2);
        Arbitrary<BigDecimal> lost =
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("120"))
                        .ofScale(2);
        return Combinators.combine(weights(), possible, lost)
                .as(
                        (weight, most, less) ->
                                new Points(
                                        Fraction.of(weight),
                                        Fraction.of(most.subtract(less)),
                                        Fraction.of(most),
                                        null));
    }
}
