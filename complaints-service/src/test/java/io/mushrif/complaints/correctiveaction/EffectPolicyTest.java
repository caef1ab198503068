package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.correctiveaction.EffectPolicy.Counts;
import io.mushrif.complaints.correctiveaction.RateComparison.Limits;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EffectPolicyTest {

    @Test
    void fewer_complaints_by_more_than_chance_are_an_effect() {
        assertThat(EffectPolicy.verdict(days(42, 19).limits(), 20)).isEqualTo(Verdict.EFFECTIVE);
    }

    @Test
    void more_complaints_by_more_than_chance_are_none() {
        assertThat(EffectPolicy.verdict(days(19, 42).limits(), 20))
                .isEqualTo(Verdict.NOT_EFFECTIVE);
    }

    @Test
    void no_change_that_is_known_for_sure_is_none() {
        assertThat(EffectPolicy.verdict(days(4000, 4000).limits(), 20))
                .isEqualTo(Verdict.NOT_EFFECTIVE);
    }

    @Test
    void no_change_among_few_complaints_says_nothing() {
        assertThat(EffectPolicy.verdict(days(10, 10).limits(), 20)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_limit_at_one_is_no_effect() {
        assertThat(EffectPolicy.verdict(new Limits(0.5, 1), 20)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void no_complaints_before_and_after_say_nothing() {
        assertThat(EffectPolicy.verdict(days(0, 0).limits(), 20)).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void uneven_weeks_need_a_greater_difference() {
        assertThat(EffectPolicy.verdict(new Counts(42, 28, 19, 28, 4).limits(), 20))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void five_before_are_too_few_and_six_are_not() {
        assertThat(EffectPolicy.tooFew(days(5, 0))).isTrue();
        assertThat(EffectPolicy.tooFew(days(6, 0))).isFalse();
    }

    @Test
    void the_wait_ends_on_the_first_day_on_which_the_same_rate_would_tell() {
        Counts counts = days(40, 24);
        int more = EffectPolicy.moreDays(counts, 28, 20).orElseThrow();
        assertThat(EffectPolicy.verdict(counts.limits((28.0 + more) / 28), 20))
                .isEqualTo(Verdict.EFFECTIVE);
        assertThat(EffectPolicy.verdict(counts.limits((27.0 + more) / 28), 20))
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void with_too_few_before_no_waiting_tells() {
        assertThat(EffectPolicy.moreDays(days(3, 2), 28, 20)).isEqualTo(OptionalInt.empty());
    }

    /** 42 against 25 tells, 42 against 26 does not: (42 − 25) ÷ 42 = 40.5 %. */
    @Test
    void what_can_be_seen_is_known_beforehand() {
        assertThat(EffectPolicy.verdict(days(42, 25).limits(), 20)).isEqualTo(Verdict.EFFECTIVE);
        assertThat(EffectPolicy.verdict(days(42, 26).limits(), 20)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(EffectPolicy.detectableReduction(42, 1)).hasValue(41);
        assertThat(EffectPolicy.detectableReduction(5, 1)).isEmpty();
        assertThat(EffectPolicy.detectableReduction(0, 1)).isEmpty();
    }

    @Test
    void causes_are_missing_when_a_tenth_fewer_are_known() {
        assertThat(EffectPolicy.causesMissing(80, 71)).isTrue();
        assertThat(EffectPolicy.causesMissing(80, 72)).isFalse();
    }

    private static Counts days(long before, long after) {
        return new Counts(before, 28, after, 28, 1);
    }
}
