package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiguresPropertiesTest {

    @Property
    void a_share_lies_in_its_interval_and_the_interval_between_0_and_100(
            @ForAll @IntRange(max = 5000) int count, @ForAll @IntRange(max = 5000) int others) {
        Share share = Share.of(count, (long) count + others);
        if (share.n() == 0) {
            return;
        }
        assertThat(share.low()).isBetween(BigDecimal.ZERO, share.percent());
        assertThat(share.high()).isBetween(share.percent(), BigDecimal.valueOf(100));
    }

    @Property
    void a_net_promoter_score_is_turned_round_when_promoters_and_detractors_change_places(
            @ForAll @IntRange(max = 3000) int promoters,
            @ForAll @IntRange(max = 3000) int passives,
            @ForAll @IntRange(min = 1, max = 3000) int detractors) {
        NetPromoter one = nps(promoters, passives, detractors);
        NetPromoter other = nps(detractors, passives, promoters);
        assertThat(one.score()).isEqualByComparingTo(other.score().negate());
        assertThat(one.low()).isEqualByComparingTo(other.high().negate());
        assertThat(one.standardError()).isEqualByComparingTo(other.standardError());
        assertThat(one.score()).isBetween(BigDecimal.valueOf(-100), BigDecimal.valueOf(100));
        assertThat(one.low()).isLessThan(one.high());
    }

    @Property
    void the_order_of_answers_changes_nothing(
            @ForAll @Size(min = 1, max = 60)
                    java.util.List<@IntRange(min = 1, max = 7) Integer> answers) {
        Map<Integer, Long> forwards = new HashMap<>();
        answers.forEach(answer -> forwards.merge(answer, 1L, Long::sum));
        java.util.List<Integer> turned = new java.util.ArrayList<>(answers);
        java.util.Collections.reverse(turned);
        Map<Integer, Long> backwards = new HashMap<>();
        turned.forEach(answer -> backwards.merge(answer, 1L, Long::sum));
        assertThat(ScoreFigures.of(QuestionKind.CES, forwards))
                .isEqualTo(ScoreFigures.of(QuestionKind.CES, backwards));
    }

    /** Own figure: ln(8.5·8.5 ÷ (2.5·2.5)) ÷ √(2÷8.5 + 2÷2.5), computed apart with Python. */
    @Test
    void a_term_is_as_telling_as_its_odds_ratio_in_standard_errors() {
        assertThat(Distinction.of(8, 10, 2, 10)).isCloseTo(2.4054694882757306, within(1e-9));
        assertThat(Distinction.of(2, 10, 8, 10)).isCloseTo(-2.4054694882757306, within(1e-9));
        assertThat(Distinction.of(5, 10, 5, 10)).isZero();
    }

    private static NetPromoter nps(long promoters, long passives, long detractors) {
        return NetPromoter.of(Map.of(10, promoters, 7, passives, 3, detractors));
    }
}
