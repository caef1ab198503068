package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreFiguresTest {

    /**
     * 2,831 passengers of San Francisco Airport, 2017 (PDDL). NETPRO 11 and Q7ALL 0 and 6 mean that
     * there is no answer.
     */
    @Test
    void the_figures_of_a_real_survey_are_those_that_were_published() throws IOException {
        ScoreFigures nps = ScoreFigures.of(QuestionKind.NPS, SfoSurvey.counts("NETPRO", 0, 10));
        assertThat(nps.n()).isEqualTo(2746);
        assertThat(nps.netPromoter().promoters()).isEqualTo(1436);
        assertThat(nps.netPromoter().passives()).isEqualTo(968);
        assertThat(nps.netPromoter().detractors()).isEqualTo(342);
        assertThat(nps.netPromoter().score()).isEqualByComparingTo("39.8398");
        ScoreFigures csat = ScoreFigures.of(QuestionKind.CSAT, SfoSurvey.counts("Q7ALL", 1, 5));
        assertThat(csat.n()).isEqualTo(2688);
        assertThat(csat.topShare().count()).isEqualTo(2206);
        assertThat(csat.topShare().percent()).isEqualByComparingTo("82.0685");
        assertThat(csat.mean()).isEqualByComparingTo("4.0644");
        assertThat(csat.smallSample()).isFalse();
    }

    /** Newcombe (1998), Statistics in Medicine 17:857–872, table I, method 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 25.53, 36.62",
        "15, 148, 6.24, 16.05",
        "0, 20, 0.00, 16.11",
        "1, 29, 0.61, 17.18"
    })
    void the_interval_of_a_share_is_that_of_wilson(long count, long n, String low, String high) {
        Share share = Share.of(count, n);
        assertThat(share.low().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(low);
        assertThat(share.high().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(high);
    }

    /**
     * Own figures, computed apart with Python's fractions and decimal: 1436, 968 and 342 of 2746:
     * standard error 100·√((1778/2746 − (1094/2746)²)/2746).
     */
    @Test
    void the_interval_of_a_net_promoter_score_follows_from_its_multinomial_variance() {
        NetPromoter nps = NetPromoter.of(Map.of(10, 1436L, 8, 968L, 0, 342L));
        assertThat(nps.standardError()).isEqualByComparingTo("1.3341");
        assertThat(nps.low()).isEqualByComparingTo("37.1956");
        assertThat(nps.high()).isEqualByComparingTo("42.4260");
    }

    @Test
    void five_promoters_are_no_proof_that_all_are() {
        NetPromoter nps = NetPromoter.of(Map.of(10, 5L));
        assertThat(nps.score()).isEqualByComparingTo("100");
        assertThat(nps.standardError()).isEqualByComparingTo("0");
        assertThat(nps.low()).isEqualByComparingTo("19.5836");
        assertThat(nps.high()).isEqualByComparingTo("100");
    }

    @Test
    void the_effort_score_is_a_mean_and_the_share_of_5_to_7() {
        ScoreFigures ces = ScoreFigures.of(QuestionKind.CES, Map.of(1, 1L, 4, 2L, 5, 3L, 7, 4L));
        assertThat(ces.mean()).isEqualByComparingTo("5.2");
        assertThat(ces.topShare().percent()).isEqualByComparingTo("70");
        assertThat(ces.smallSample()).isTrue();
        assertThat(ces.netPromoter()).isNull();
    }

    @Test
    void without_answers_there_are_no_figures() {
        for (QuestionKind kind : List.of(QuestionKind.CSAT, QuestionKind.NPS, QuestionKind.CES)) {
            ScoreFigures none = ScoreFigures.of(kind, Map.of());
            assertThat(none.n()).isZero();
            assertThat(none.mean()).isNull();
            assertThat(none.distribution()).hasSize(kind.most() - kind.least() + 1);
        }
        assertThat(Share.of(0, 0).percent()).isNull();
        assertThat(NetPromoter.of(Map.of()).score()).isNull();
    }

    @Test
    void an_answer_that_a_question_does_not_have_is_refused() {
        assertThatThrownBy(() -> ScoreFigures.of(QuestionKind.NPS, Map.of(11, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
