package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final Windows WINDOWS =
            Windows.of(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-12"), 28, 28);
    private static final Scope SCOPE = new Scope("Parcel", null, null, null, null);
    private static final Scope CAUSE = new Scope(null, null, "PROCESS.HANDOVER", null, null);

    @Test
    void the_figures_of_a_check_follow_from_the_weeks() {
        Effect effect = measured(weeks(38, List.of(10, 11, 10, 11), 7, List.of(5, 4, 5, 5)));
        assertThat(effect.before().complaints()).isEqualTo(42);
        assertThat(effect.after().complaints()).isEqualTo(19);
        assertThat(effect.ratio()).isEqualByComparingTo("0.452381");
        assertThat(effect.interval().lower()).isEqualByComparingTo("0.248492");
        assertThat(effect.interval().upper()).isEqualByComparingTo("0.795128");
        assertThat(effect.pValue()).isEqualByComparingTo("0.00444402");
        assertThat(effect.adjustedInterval()).isNull();
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(effect.moreDays()).isNull();
        assertThat(effect.cautions()).isEmpty();
        assertThat(effect.weeks()).hasSize(8);
        assertThat(effect.earlier().window().complaints()).isEqualTo(38);
    }

    @Test
    void complaints_in_waves_widen_the_interval_which_then_decides() {
        Effect effect = measured(weeks(42, List.of(40, 0, 1, 1), 7, List.of(2, 15, 1, 1)));
        assertThat(effect.cautions()).containsExactly(Caution.FEW_COMPLAINTS, Caution.UNEVEN_WEEKS);
        assertThat(effect.interval().upper()).isLessThan(java.math.BigDecimal.ONE);
        assertThat(effect.adjustedInterval().upper()).isGreaterThan(java.math.BigDecimal.ONE);
        assertThat(effect.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_baseline_that_was_unusually_high_is_told() {
        Effect effect = measured(weeks(19, List.of(10, 11, 10, 11), 7, List.of(5, 4, 5, 5)));
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(effect.cautions()).containsExactly(Caution.UNUSUAL_BASELINE);
    }

    @Test
    void a_fall_of_all_other_complaints_is_told() {
        List<Long> complaints = weeks(38, List.of(10, 11, 10, 11), 7, List.of(5, 4, 5, 5));
        List<Long> all = weeks(400, List.of(110, 111, 110, 111), 70, List.of(55, 54, 55, 55));
        Effect effect = measurement(SCOPE, complaints, all, null, null, List.of(), 0).effect();
        assertThat(effect.elsewhere().complaintsBefore()).isEqualTo(400);
        assertThat(effect.elsewhere().complaintsAfter()).isEqualTo(200);
        assertThat(effect.cautions()).containsExactly(Caution.SIMILAR_CHANGE_ELSEWHERE);
    }

    @Test
    void a_fall_is_no_effect_while_the_causes_of_later_complaints_are_not_known() {
        List<Long> complaints = weeks(38, List.of(10, 11, 10, 11), 7, List.of(5, 4, 5, 5));
        List<Long> asked = weeks(80, List.of(25, 25, 25, 25), 20, List.of(25, 25, 25, 25));
        List<Long> known = weeks(76, List.of(24, 24, 24, 24), 15, List.of(12, 12, 12, 12));
        Effect effect = measurement(CAUSE, complaints, null, asked, known, List.of(), 0).effect();
        assertThat(effect.causeKnown().percentBefore()).isEqualByComparingTo("96");
        assertThat(effect.causeKnown().percentAfter()).isEqualByComparingTo("48");
        assertThat(effect.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(effect.moreDays()).isNull();
        assertThat(effect.cautions()).contains(Caution.CAUSES_MISSING);
    }

    @Test
    void other_actions_and_earlier_looks_are_told() {
        List<Long> complaints = weeks(38, List.of(10, 11, 10, 11), 7, List.of(5, 4, 5, 5));
        UUID other = UUID.randomUUID();
        Effect effect =
                measurement(SCOPE, complaints, null, null, null, List.of(other), 1).effect();
        assertThat(effect.otherActions()).containsExactly(other);
        assertThat(effect.cautions()).containsExactly(Caution.OTHER_ACTIONS, Caution.REPEATED_LOOK);
    }

    @Test
    void too_few_complaints_are_told() {
        Effect effect = measured(weeks(3, List.of(1, 1, 1, 1), 1, List.of(0, 0, 0, 0)));
        assertThat(effect.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(effect.cautions()).containsExactly(Caution.FEW_COMPLAINTS);
    }

    @Test
    void nothing_and_nothing_say_nothing() {
        Effect effect = measured(weeks(0, List.of(0, 0, 0, 0), 0, List.of(0, 0, 0, 0)));
        assertThat(effect.ratio()).isNull();
        assertThat(effect.interval().lower()).isZero();
        assertThat(effect.interval().upper()).isNull();
        assertThat(effect.pValue()).isEqualByComparingTo("1");
        assertThat(effect.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(effect.dispersion()).isNull();
        assertThat(effect.moreDays()).isNull();
    }

    @Test
    void a_small_fall_for_sure_is_an_effect_below_what_was_hoped_for() {
        Effect effect =
                measured(
                        weeks(
                                40_000,
                                List.of(10_000, 10_000, 10_000, 10_000),
                                0,
                                List.of(9_000, 9_000, 9_000, 9_000)));
        assertThat(effect.verdict()).isEqualTo(Verdict.EFFECTIVE);
        assertThat(effect.cautions()).containsExactly(Caution.BELOW_EXPECTATION);
    }

    @Test
    void without_interactions_there_is_nothing_to_divide_by() {
        List<Long> complaints = weeks(38, List.of(10, 11, 10, 11), 7, List.of(5, 4, 5, 5));
        Effect effect =
                new Measurement(
                                SCOPE,
                                Exposure.INTERACTIONS,
                                20,
                                WINDOWS,
                                complaints,
                                Collections.nCopies(complaints.size(), 0L),
                                null,
                                null,
                                null,
                                List.of(),
                                0,
                                false)
                        .effect();
        assertThat(effect.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(effect.cautions()).containsExactly(Caution.NO_EXPOSURE);
        assertThat(effect.interval()).isNull();
    }

    @Test
    void business_that_halves_takes_its_complaints_with_it() {
        List<Long> complaints = weeks(40, List.of(10, 10, 10, 10), 7, List.of(5, 5, 5, 5));
        List<Long> interactions =
                weeks(4000, List.of(1000, 1000, 1000, 1000), 700, List.of(500, 500, 500, 500));
        Effect effect =
                new Measurement(
                                SCOPE,
                                Exposure.INTERACTIONS,
                                20,
                                WINDOWS,
                                complaints,
                                interactions,
                                null,
                                null,
                                null,
                                List.of(),
                                0,
                                false)
                        .effect();
        assertThat(effect.ratio()).isEqualByComparingTo("1");
        assertThat(effect.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Effect measured(List<Long> complaints) {
        return measurement(SCOPE, complaints, null, null, null, List.of(), 0).effect();
    }

    private static Measurement measurement(
            Scope scope,
            List<Long> complaints,
            List<Long> all,
            List<Long> asked,
            List<Long> known,
            List<UUID> others,
            int looks) {
        return new Measurement(
                scope,
                Exposure.DAYS,
                20,
                WINDOWS,
                complaints,
                EffectMeasurement.lengths(WINDOWS.boundaries()),
                all,
                asked,
                known,
                others,
                looks,
                false);
    }

    /**
     * Counts earlier, in each week before, while the action was carried out, in each week after.
     */
    private static List<Long> weeks(
            int earlier, List<Integer> before, int between, List<Integer> after) {
        List<Long> counts = new ArrayList<>(List.of((long) earlier));
        before.forEach(count -> counts.add(count.longValue()));
        counts.add((long) between);
        after.forEach(count -> counts.add(count.longValue()));
        return counts;
    }
}
