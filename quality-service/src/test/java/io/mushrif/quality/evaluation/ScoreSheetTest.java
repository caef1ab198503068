package io.mushrif.quality.evaluation;

import static io.mushrif.quality.scorecard.ScorecardFixture.aPublished;
import static io.mushrif.quality.scorecard.ScorecardFixture.choice;
import static io.mushrif.quality.scorecard.ScorecardFixture.critical;
import static io.mushrif.quality.scorecard.ScorecardFixture.option;
import static io.mushrif.quality.scorecard.ScorecardFixture.scale;
import static io.mushrif.quality.scorecard.ScorecardFixture.section;
import static io.mushrif.quality.scorecard.ScorecardFixture.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    @Test
    void section_weights_multiply_those_of_their_questions() {
        ScoreSheet sheet =
                sheet(
                        aPublished(
                                60,
                                section(40, yesNo("a", 1), yesNo("b", 1)),
                                section(20, yesNo("c", 1))),
                        chosen("a", "yes"),
                        chosen("b", "no"),
                        chosen("c", "yes"));
        assertThat(sheet.total()).contains(new BigDecimal("60.00"));
        assertThat(sheet.passed()).isTrue();
        assertThat(sheet.explanation())
                .extracting(ScoredSection::earned, ScoredSection::possible, ScoredSection::score)
                .containsExactly(
                        tuple(new BigDecimal("40"), new BigDecimal("80"), new BigDecimal("50.00")),
                        tuple(
                                new BigDecimal("20"),
                                new BigDecimal("20"),
                                new BigDecimal("100.00")));
    }

    @Test
    void each_line_says_what_the_answer_earned_and_adds() {
        ScoreSheet sheet =
                sheet(
                        aPublished(
                                80,
                                section(40, yesNo("greeting", 1), scale("listening", 2, 1, 5)),
                                section(
                                        60,
                                        choice(
                                                "identity",
                                                1,
                                                option("full", 10),
                                                option("skipped", 0)))),
                        chosen("greeting", "yes"),
                        value("listening", 4),
                        chosen("identity", "full"));
        assertThat(sheet.total()).contains(new BigDecimal("92.31"));
        assertThat(lines(sheet).map(ScoredQuestion::earned))
                .map(BigDecimal::intValue)
                .containsExactly(1, 4, 10);
        assertThat(lines(sheet).map(ScoredQuestion::possible))
                .map(BigDecimal::intValue)
                .containsExactly(1, 5, 10);
        assertThat(lines(sheet).map(ScoredQuestion::weight))
                .map(BigDecimal::intValue)
                .containsExactly(40, 80, 60);
        assertThat(lines(sheet).map(ScoredQuestion::contribution))
                .containsExactly(
                        new BigDecimal("3.85"), new BigDecimal("30.77"), new BigDecimal("57.69"));
        assertThat(lines(sheet).map(ScoredQuestion::label))
                .containsExactly(
                        null, null, new LocalizedText("Label of full", "بالعربية: Label of full"));
    }

    @Test
    void a_section_with_only_what_is_not_applicable_drops_out() {
        ScoreSheet sheet =
                sheet(
                        aPublished(
                                50,
                                section(1, yesNo("a", 1), yesNo("b", 1)),
                                section(99, yesNo("c", 1))),
                        chosen("a", "yes"),
                        chosen("b", "no"),
                        notApplicable("c"));
        assertThat(sheet.total()).contains(new BigDecimal("50.00"));
        assertThat(sheet.explanation().get(1).score()).isNull();
        assertThat(sheet.explanation().get(1).questions().get(0).contribution())
                .isEqualByComparingTo("0");
    }

    @Test
    void when_nothing_is_applicable_there_is_no_score() {
        ScoreSheet sheet = sheet(aPublished(0, section(1, yesNo("a", 1))), notApplicable("a"));
        assertThat(sheet.total()).isEmpty();
        assertThat(sheet.passed()).isFalse();
        assertThat(lines(sheet).map(ScoredQuestion::contribution))
                .containsExactly((BigDecimal) null);
    }

    @Test
    void the_worst_answer_to_a_critical_question_makes_it_0() {
        criticalFails(yesNo("q", 1), chosen("q", "no"), chosen("q", "yes"));
        criticalFails(scale("q", 1, 1, 5), value("q", 1), value("q", 2));
        criticalFails(
                choice("q", 1, option("best", 5), option("middle", 0), option("worst", -1)),
                chosen("q", "worst"),
                chosen("q", "middle"));
    }

    @Test
    void a_critical_question_that_is_not_applicable_fails_nothing() {
        ScoreSheet sheet =
                sheet(
                        aPublished(50, section(1, critical(yesNo("q", 1)), yesNo("other", 1))),
                        notApplicable("q"),
                        chosen("other", "yes"));
        assertThat(sheet.total()).contains(new BigDecimal("100.00"));
        assertThat(sheet.criticalFailed()).isFalse();
    }

    private static void criticalFails(Question question, Answer worst, Answer other) {
        PublishedScorecard scorecard =
                aPublished(0, section(1, critical(question), yesNo("other", 1)));
        ScoreSheet failed = sheet(scorecard, worst, chosen("other", "yes"));
        assertThat(failed.criticalFailed()).isTrue();
        assertThat(failed.total().orElseThrow()).isZero();
        assertThat(failed.passed()).isFalse();
        assertThat(lines(failed).map(ScoredQuestion::criticalFailed)).containsExactly(true, false);
        assertThat(sheet(scorecard, other, chosen("other", "yes")).criticalFailed()).isFalse();
    }

    private static Stream<ScoredQuestion> lines(ScoreSheet sheet) {
        return sheet.explanation().stream().flatMap(section -> section.questions().stream());
    }

    private static ScoreSheet sheet(PublishedScorecard scorecard, Answer... answers) {
        return new ScoreSheet(scorecard, List.of(answers));
    }

    private static Answer chosen(String question, String option) {
        return Answer.of(question, option);
    }

    private static Answer value(String question, int value) {
        return Answer.of(question, BigDecimal.valueOf(value));
    }

    private static Answer notApplicable(String question) {
        return Answer.notApplicable(question);
    }
}
