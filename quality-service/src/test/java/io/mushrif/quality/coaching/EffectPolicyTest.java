package io.mushrif.quality.coaching;

import static io.mushrif.quality.coaching.DifferenceTest.rate;
import static io.mushrif.quality.coaching.DifferenceTest.sample;
import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.evaluation.MeasureKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectPolicyTest {

    private static final Sample NONE = Sample.of(List.of());
    private static final BigDecimal TARGET = new BigDecimal("80.00");
    private static final Instant SESSION = Instant.parse("2026-03-16T07:00:00Z");
    private static final Windows WINDOWS =
            Windows.around(SESSION, 56, Instant.parse("2026-05-10T21:00:00Z"));

    private final EffectTexts texts = new EffectTexts();

    @Test
    void a_gain_beyond_chance_is_an_improvement() {
        CoachingEffect effect =
                scores(NONE, sample(70, 72, 65, 80, 74, 69), sample(82, 85, 79, 90, 88));
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.IMPROVED);
        assertThat(effect.reached()).isTrue();
        assertThat(effect.before().value()).isEqualTo("71.67");
        assertThat(effect.after().value()).isEqualTo("84.80");
        assertThat(effect.difference().lower()).isEqualTo("6.63");
        assertThat(effect.difference().upper()).isEqualTo("19.64");
        assertThat(effect.difference().method()).isEqualTo("welch");
        assertThat(effect.cautions()).isEmpty();
        assertThat(texts.sentence(effect).en())
                .isEqualTo(
                        "71.67 (n = 6) before, 84.80 (n = 5) after; difference 13.13 percentage points"
                                + " (95 % CI 6.63 to 19.64). The improvement is more than chance.");
        assertThat(texts.sentence(effect).ar())
                .isEqualTo(
                        "قبل الجلسة: 71.67 (عدد التقييمات 6)، وبعدها: 84.80 (عدد التقييمات 5)؛ الفرق"
                                + " 13.13 نقطة مئوية (فترة الثقة 95%: من 6.63 إلى 19.64)."
                                + " التحسّن أكبر من أن يكون مصادفة.");
    }

    @Test
    void a_target_may_be_reached_without_a_shown_improvement() {
        CoachingEffect effect = scores(NONE, sample(60, 95, 70, 99), sample(70, 99, 85, 90));
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.NOT_SHOWN);
        assertThat(effect.reached()).isTrue();
        assertThat(texts.sentence(effect).ar()).contains("من \u200e-").contains("لم يثبت تحسّن");
    }

    @Test
    void a_fall_beyond_chance_is_said_as_well() {
        CoachingEffect effect =
                scores(NONE, sample(82, 85, 79, 90, 88), sample(70, 72, 65, 80, 74, 69));
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.WORSE);
        assertThat(effect.reached()).isFalse();
    }

    @Test
    void with_too_few_evaluations_nothing_is_said() {
        CoachingEffect effect = scores(NONE, sample(50, 60, 55), sample(100, 99));
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.TOO_FEW);
        assertThat(effect.reached()).isNull();
        assertThat(effect.difference()).isNull();
        assertThat(scores(NONE, NONE, sample(90, 91, 92)).reached()).isTrue();
        assertThat(texts.sentence(scores(NONE, NONE, NONE)).en())
                .isEqualTo(
                        "no evaluations before, no evaluations after. There are too few evaluations to"
                                + " tell.");
    }

    @Test
    void equal_values_have_no_interval() {
        CoachingEffect effect = scores(NONE, sample(50, 50, 50), sample(100, 100, 100));
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.NOT_SHOWN);
        assertThat(effect.cautions()).containsExactly(EffectCaution.NO_SPREAD);
    }

    @Test
    void what_was_better_before_the_fall_is_told() {
        CoachingEffect effect =
                scores(
                        sample(85, 80, 84),
                        sample(70, 72, 65, 80, 74, 69),
                        sample(82, 85, 79, 90, 88));
        assertThat(effect.cautions()).containsExactly(EffectCaution.REGRESSION_TO_THE_MEAN);
        assertThat(effect.earlier().value()).isEqualTo("83.00");
    }

    @Test
    void for_a_failure_rate_less_is_better() {
        EffectPolicy policy = EffectPolicy.of(MeasureKind.FAILURE_RATE, 3);
        CoachingEffect effect =
                policy.judge(
                        new EffectPolicy.Figures(NONE, rate(9, 10), rate(3, 10), null, null),
                        WINDOWS,
                        new BigDecimal("30.00"),
                        false);
        assertThat(effect.verdict()).isEqualTo(EffectVerdict.IMPROVED);
        assertThat(effect.reached()).isTrue();
        assertThat(effect.difference().value()).isEqualTo("-60.00");
        assertThat(effect.difference().lower()).isEqualTo("-80.90");
        assertThat(effect.difference().upper()).isEqualTo("-17.05");
        assertThat(effect.difference().method()).isEqualTo("newcombe");
    }

    @Test
    void an_improvement_that_the_others_had_too_is_told() {
        Sample before = sample(70, 72, 65, 80, 74, 69);
        Sample after = sample(82, 85, 79, 90, 88);
        CoachingEffect effect =
                EffectPolicy.of(MeasureKind.SCORE, 3)
                        .judge(
                                new EffectPolicy.Figures(NONE, before, after, before, after),
                                WINDOWS,
                                TARGET,
                                true);
        assertThat(effect.beyondTeam().value()).isEqualTo("0.00");
        assertThat(effect.cautions())
                .containsExactly(EffectCaution.PROVISIONAL, EffectCaution.TEAM_ALIKE);
        assertThat(effect.team().before().value()).isEqualTo("71.67");
    }

    @Test
    void windows_follow_from_the_session_and_the_day_of_the_goal() {
        assertThat(WINDOWS.before().from()).isEqualTo("2026-01-19T07:00:00Z");
        assertThat(WINDOWS.before().to()).isEqualTo(SESSION);
        assertThat(WINDOWS.earlier().from()).isEqualTo("2025-11-24T07:00:00Z");
        assertThat(WINDOWS.after().to()).isEqualTo("2026-05-10T21:00:00Z");
        assertThat(Windows.around(SESSION, 7, SESSION.minusSeconds(1)).after().to())
                .isEqualTo(SESSION);
    }

    /** By scipy.stats.t.interval(0.95, 2, 10, 1.1547) for 8, 10, 12. */
    @Test
    void the_mean_gain_of_a_coach_has_students_interval() {
        Difference mean = MeanGain.of(sample(8, 10, 12));
        assertThat(EffectPolicy.interval(mean).value()).isEqualTo("10.00");
        assertThat(EffectPolicy.interval(mean).lower()).isEqualTo("5.03");
        assertThat(EffectPolicy.interval(mean).upper()).isEqualTo("14.97");
        assertThat(MeanGain.of(sample(8, 10))).isNull();
    }

    private static CoachingEffect scores(Sample earlier, Sample before, Sample after) {
        return EffectPolicy.of(MeasureKind.SCORE, 3)
                .judge(
                        new EffectPolicy.Figures(earlier, before, after, null, null),
                        WINDOWS,
                        TARGET,
                        false);
    }
}
