package io.mushrif.quality.evaluation;

import static io.mushrif.quality.scorecard.ScorecardFixture.a;
import static io.mushrif.quality.scorecard.ScorecardFixture.aPublished;
import static io.mushrif.quality.scorecard.ScorecardFixture.bonus;
import static io.mushrif.quality.scorecard.ScorecardFixture.choice;
import static io.mushrif.quality.scorecard.ScorecardFixture.critical;
import static io.mushrif.quality.scorecard.ScorecardFixture.criticalForItsSection;
import static io.mushrif.quality.scorecard.ScorecardFixture.number;
import static io.mushrif.quality.scorecard.ScorecardFixture.option;
import static io.mushrif.quality.scorecard.ScorecardFixture.scale;
import static io.mushrif.quality.scorecard.ScorecardFixture.section;
import static io.mushrif.quality.scorecard.ScorecardFixture.shownWhen;
import static io.mushrif.quality.scorecard.ScorecardFixture.words;
import static io.mushrif.quality.scorecard.ScorecardFixture.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.scorecard.CauseTag;
import io.mushrif.quality.scorecard.Link;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.ScoreMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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

    @Test
    void in_the_mode_category_average_a_question_weighs_by_its_weight_alone() {
        // (4 - 1) / (5 - 1) = 75 %, 1 of 1 = 100 %: (75 · 1 + 100 · 3) / 4 = 93.75
        ScoreSheet sheet =
                sheet(
                        aPublished(
                                ScoreMode.CATEGORY_AVERAGE,
                                90,
                                section(1, scale("a", 1, 1, 5), yesNo("b", 3))),
                        value("a", 4),
                        chosen("b", "yes"));
        assertThat(sheet.total()).contains(new BigDecimal("93.75"));
        assertThat(sheet.passed()).isTrue();
        assertThat(lines(sheet).map(ScoredQuestion::percent))
                .containsExactly(new BigDecimal("75.00"), new BigDecimal("100.00"));
        assertThat(lines(sheet).map(ScoredQuestion::contribution))
                .containsExactly(new BigDecimal("18.75"), new BigDecimal("75.00"));
    }

    @Test
    void in_the_mode_category_average_only_rated_questions_count_and_thirds_are_exact() {
        // a: (2 - 1) / (4 - 1) = 1/3, b: 2/3, c left out: (1/3 + 2/3) / 2 = 50.00
        ScoreSheet sheet =
                sheet(
                        aPublished(
                                ScoreMode.CATEGORY_AVERAGE,
                                50,
                                section(
                                        7,
                                        scale("a", 1, 1, 4),
                                        scale("b", 1, 1, 4),
                                        scale("c", 5, 1, 4))),
                        value("a", 2),
                        value("b", 3),
                        notApplicable("c"));
        assertThat(sheet.total()).contains(new BigDecimal("50.00"));
        assertThat(sheet.passed()).isTrue();
    }

    @Test
    void negative_points_of_a_choice_are_0_percent_in_the_mode_category_average() {
        // (0 - -5) / (5 - -5) = 50 %
        ScoreSheet sheet =
                sheet(
                        aPublished(
                                ScoreMode.CATEGORY_AVERAGE,
                                50,
                                section(
                                        1,
                                        choice(
                                                "q",
                                                1,
                                                option("good", 5),
                                                option("fair", 0),
                                                option("bad", -5)))),
                        chosen("q", "fair"));
        assertThat(sheet.total()).contains(new BigDecimal("50.00"));
    }

    @Test
    void a_bonus_is_earned_on_top_of_what_is_possible() {
        PublishedScorecard scorecard =
                aPublished(100, section(1, yesNo("a", 4), yesNo("b", 4), bonus(yesNo("extra", 1))));
        ScoreSheet all =
                sheet(scorecard, chosen("a", "yes"), chosen("b", "yes"), chosen("extra", "yes"));
        assertThat(all.total()).contains(new BigDecimal("112.50"));
        ScoreSheet half =
                sheet(scorecard, chosen("a", "yes"), chosen("b", "no"), chosen("extra", "yes"));
        assertThat(half.total()).contains(new BigDecimal("62.50"));
        ScoreSheet without =
                sheet(scorecard, chosen("a", "yes"), chosen("b", "yes"), chosen("extra", "no"));
        assertThat(without.total()).contains(new BigDecimal("100.00"));
        assertThat(lines(all).map(ScoredQuestion::bonus)).containsExactly(false, false, true);
    }

    @Test
    void a_question_that_is_critical_for_its_section_makes_that_section_0() {
        PublishedScorecard scorecard =
                aPublished(
                        50,
                        section(1, criticalForItsSection(yesNo("a", 1)), yesNo("b", 3)),
                        section(1, yesNo("c", 4)));
        ScoreSheet sheet =
                sheet(scorecard, chosen("a", "no"), chosen("b", "yes"), chosen("c", "yes"));
        assertThat(sheet.raw()).contains(new BigDecimal("87.50"));
        assertThat(sheet.total()).contains(new BigDecimal("50.00"));
        assertThat(sheet.criticalFailed()).isFalse();
        assertThat(sheet.passed()).isTrue();
        assertThat(sheet.explanation())
                .extracting(ScoredSection::score, ScoredSection::criticalFailed)
                .containsExactly(
                        tuple(new BigDecimal("0.00"), true),
                        tuple(new BigDecimal("100.00"), false));
    }

    @Test
    void passed_is_who_reaches_the_pass_mark_and_that_of_every_section_with_its_own() {
        PublishedScorecard scorecard =
                aPublished(
                        60,
                        section(1, 50, yesNo("a", 1), yesNo("b", 1)),
                        section(9, yesNo("c", 1)));
        assertThat(
                        sheet(scorecard, chosen("a", "yes"), chosen("b", "no"), chosen("c", "yes"))
                                .passed())
                .isTrue();
        ScoreSheet gated =
                sheet(scorecard, chosen("a", "no"), chosen("b", "no"), chosen("c", "yes"));
        assertThat(gated.total().orElseThrow()).isGreaterThan(new BigDecimal("60"));
        assertThat(gated.passed()).isFalse();
        assertThat(gated.explanation())
                .extracting(ScoredSection::reached)
                .containsExactly(false, true);
        assertThat(
                        sheet(scorecard, notApplicable("a"), notApplicable("b"), chosen("c", "yes"))
                                .passed())
                .isTrue();
    }

    @Test
    void a_number_earns_the_points_of_its_range_and_a_border_belongs_to_the_upper_one() {
        PublishedScorecard scorecard =
                aPublished(
                        0, section(1, number("hold", 1, new Integer[] {0, 30, 90, 600}, 10, 5, 0)));
        for (var expected :
                Map.of(0, "100.00", 29, "100.00", 30, "50.00", 89, "50.00", 90, "0.00", 600, "0.00")
                        .entrySet()) {
            assertThat(sheet(scorecard, value("hold", expected.getKey())).total())
                    .contains(new BigDecimal(expected.getValue()));
        }
        refused(scorecard, "answers[0].value in-no-range", value("hold", 601));
        refused(scorecard, "answers[0].value in-no-range", value("hold", -1));
    }

    @Test
    void a_text_is_kept_and_not_scored() {
        ScoreSheet sheet =
                sheet(
                        aPublished(100, section(1, yesNo("a", 1), words("note"))),
                        chosen("a", "yes"),
                        written("note", "Called back"));
        assertThat(sheet.total()).contains(new BigDecimal("100.00"));
        assertThat(lines(sheet).skip(1))
                .singleElement()
                .satisfies(line -> assertThat(line.answerText()).isEqualTo("Called back"))
                .satisfies(line -> assertThat(line.weight()).isNull());
    }

    @Test
    void a_question_is_asked_only_after_one_of_the_answers_of_its_condition() {
        PublishedScorecard scorecard =
                aPublished(
                        50,
                        section(
                                1,
                                yesNo("sold", 1),
                                shownWhen(scale("terms", 1, 0, 2), "sold", "yes"),
                                shownWhen(yesNo("written", 1), "terms", "0", "1")));
        ScoreSheet none = sheet(scorecard, chosen("sold", "no"));
        assertThat(none.total()).contains(new BigDecimal("0.00"));
        assertThat(lines(none).map(ScoredQuestion::questionId)).containsExactly("sold");
        assertThat(sheet(scorecard, chosen("sold", "yes"), value("terms", 2)).total())
                .contains(new BigDecimal("100.00"));
        // 1 + 1 + 0 of 1 + 2 + 1
        assertThat(
                        sheet(
                                        scorecard,
                                        chosen("sold", "yes"),
                                        value("terms", 1),
                                        chosen("written", "no"))
                                .total())
                .contains(new BigDecimal("50.00"));
        refused(
                scorecard,
                "answers[1].questionId not-asked",
                chosen("sold", "no"),
                value("terms", 1));
        refused(scorecard, "answers missing-answer", chosen("sold", "yes"));
    }

    @Test
    void what_is_left_out_asks_nothing_further() {
        PublishedScorecard scorecard =
                aPublished(
                        50,
                        section(1, yesNo("a", 1)),
                        section(1, yesNo("sold", 1), shownWhen(yesNo("b", 1), "sold", "no")));
        assertThat(sheet(scorecard, chosen("a", "yes"), notApplicable("sold")).total())
                .contains(new BigDecimal("100.00"));
    }

    @Test
    void a_comment_is_needed_below_its_threshold() {
        PublishedScorecard scorecard =
                aPublished(
                        50,
                        section(
                                1,
                                a("q", QuestionType.SCALE)
                                        .weight(1)
                                        .between(1, 5)
                                        .commentBelow(50)
                                        .build()));
        refused(scorecard, "answers[0].comment comment-needed", value("q", 2));
        assertThat(sheet(scorecard, value("q", 3)).total()).isPresent();
        assertThat(sheet(scorecard, notApplicable("q")).total()).isEmpty();
        assertThat(
                        sheet(
                                        scorecard,
                                        new Answer(
                                                "q",
                                                BigDecimal.valueOf(2),
                                                null,
                                                null,
                                                false,
                                                "Interrupted twice",
                                                null,
                                                List.of(42)))
                                .total())
                .isPresent();
    }

    @Test
    void a_failed_answer_names_its_causes_and_what_helps() {
        PublishedScorecard scorecard =
                aPublished(
                        50,
                        section(
                                1,
                                a("q", QuestionType.SCALE)
                                        .weight(1)
                                        .between(1, 5)
                                        .tags("hurry", "tool")
                                        .link(Link.Kind.COURSE, "listening-101")
                                        .build()));
        ScoreSheet failed = sheet(scorecard, tagged("q", 2, "tool"));
        assertThat(lines(failed))
                .singleElement()
                .satisfies(line -> assertThat(line.failed()).isTrue())
                .satisfies(
                        line ->
                                assertThat(line.tags())
                                        .extracting(CauseTag::id)
                                        .containsExactly("tool"))
                .satisfies(line -> assertThat(line.links()).hasSize(1));
        assertThat(lines(sheet(scorecard, value("q", 3))))
                .singleElement()
                .satisfies(line -> assertThat(line.failed()).isFalse())
                .satisfies(line -> assertThat(line.links()).isNull());
        refused(scorecard, "answers[0].tags tags-when-failed", tagged("q", 3, "tool"));
        refused(scorecard, "answers[0].tags[0] unknown-reference", tagged("q", 2, "mood"));
    }

    @Test
    void everything_that_is_wrong_with_the_answers_is_told_at_once() {
        PublishedScorecard scorecard =
                aPublished(50, section(1, yesNo("a", 1), scale("b", 1, 1, 5), yesNo("c", 1)));
        refused(
                scorecard,
                List.of(
                        "answers[0].option unknown-value",
                        "answers[1].value out-of-range",
                        "answers[2].questionId unknown-reference",
                        "answers missing-answer"),
                chosen("a", "maybe"),
                value("b", 6),
                chosen("z", "yes"));
    }

    private static void refused(PublishedScorecard scorecard, String violation, Answer... answers) {
        refused(scorecard, List.of(violation), answers);
    }

    private static void refused(
            PublishedScorecard scorecard, List<String> violations, Answer... answers) {
        assertThatThrownBy(() -> sheet(scorecard, answers))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.violations())
                                        .containsExactlyInAnyOrderElementsOf(violations));
    }

    private static Answer tagged(String question, int value, String... tags) {
        return new Answer(
                question, BigDecimal.valueOf(value), null, null, false, null, List.of(tags), null);
    }

    private static Answer written(String question, String words) {
        return new Answer(question, null, null, words, false, null, null, null);
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
