package io.mushrif.platform.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateSurveyTest {

    @Test
    void iso_dates_need_no_question() {
        DateSurvey survey = of("2026-03-04", "2026/03/04", "2026-03-04T10:00:00Z", "");
        assertThat(survey.question()).isEmpty();
        assertThat(survey.order()).isEmpty();
    }

    @Test
    void one_value_that_fits_one_order_only_decides() {
        assertThat(of("03/04/2026", "13/04/2026").order()).isEqualTo(Optional.of(DateOrder.DMY));
        assertThat(of("03/04/2026", "04/13/2026").order()).isEqualTo(Optional.of(DateOrder.MDY));
        assertThat(of("03/04/2026", "13/04/2026").question()).isEmpty();
    }

    @Test
    void values_that_fit_both_orders_are_asked_with_both_readings() {
        DateQuestion.Column asked =
                of("03/04/2026", "٠٥/٠٦/٢٠٢٦", "07/07/2026")
                        .question()
                        .orElseThrow()
                        .columns()
                        .get(0);
        assertThat(asked.column()).isEqualTo("received");
        assertThat(asked.either()).isEqualTo(2);
        assertThat(asked.samples())
                .containsExactly(
                        new DateQuestion.Sample("03/04/2026", "2026-04-03", "2026-03-04"),
                        new DateQuestion.Sample("٠٥/٠٦/٢٠٢٦", "2026-06-05", "2026-05-06"));
    }

    @Test
    void values_that_contradict_each_other_are_asked_with_what_each_answer_rejects() {
        DateQuestion.Column asked =
                of("13/02/2026", "02/13/2026", "02/14/2026")
                        .question()
                        .orElseThrow()
                        .columns()
                        .get(0);
        assertThat(asked.onlyDayFirst()).isEqualTo(1);
        assertThat(asked.onlyMonthFirst()).isEqualTo(2);
        assertThat(asked.samples())
                .extracting(DateQuestion.Sample::value)
                .containsExactly("13/02/2026", "02/14/2026");
    }

    @Test
    void columns_that_disagree_are_asked() {
        DateSurvey survey = of("13/02/2026");
        survey.see("answered", "02/13/2026");
        assertThat(survey.question()).isPresent();
    }

    @Test
    void the_same_day_in_both_orders_decides_nothing_and_asks_nothing() {
        assertThat(of("05/05/2026", "12/12/2025").question()).isEmpty();
    }

    private static DateSurvey of(String... values) {
        DateSurvey survey = new DateSurvey();
        for (String value : values) {
            survey.see("received", value);
        }
        return survey;
    }
}
