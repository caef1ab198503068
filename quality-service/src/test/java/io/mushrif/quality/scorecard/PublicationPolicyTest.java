package io.mushrif.quality.scorecard;

import static io.mushrif.quality.scorecard.ScorecardFixture.a;
import static io.mushrif.quality.scorecard.ScorecardFixture.bonus;
import static io.mushrif.quality.scorecard.ScorecardFixture.choice;
import static io.mushrif.quality.scorecard.ScorecardFixture.critical;
import static io.mushrif.quality.scorecard.ScorecardFixture.number;
import static io.mushrif.quality.scorecard.ScorecardFixture.option;
import static io.mushrif.quality.scorecard.ScorecardFixture.scale;
import static io.mushrif.quality.scorecard.ScorecardFixture.section;
import static io.mushrif.quality.scorecard.ScorecardFixture.shownWhen;
import static io.mushrif.quality.scorecard.ScorecardFixture.text;
import static io.mushrif.quality.scorecard.ScorecardFixture.words;
import static io.mushrif.quality.scorecard.ScorecardFixture.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationPolicyTest {

    private static final String FIRST = "sections[0].questions[0]";
    private static final String SECOND = "sections[0].questions[1]";

    @Test
    void a_complete_scorecard_has_no_findings() {
        assertThat(
                        findings(
                                section(
                                        40,
                                        50,
                                        yesNo("greeting", 1),
                                        shownWhen(scale("listening", 2, 1, 5), "greeting", "yes"),
                                        shownWhen(yesNo("again", 1), "listening", "1", "2")),
                                section(
                                        60,
                                        number(
                                                "hold",
                                                1,
                                                new Integer[] {null, 30, 90, null},
                                                5,
                                                3,
                                                0),
                                        critical(choice("id", 1, option("a", 2), option("b", -1))),
                                        bonus(yesNo("extra", 1)),
                                        words("note"))))
                .isEmpty();
    }

    @Test
    void all_findings_are_told_at_once() {
        assertThat(
                        findings(
                                section(
                                        1,
                                        scale("q", 1, 3, 3),
                                        shownWhen(yesNo("r", 1), "none", "yes")),
                                section(1)))
                .containsExactly(
                        FIRST + " cannot-be-scored",
                        SECOND + ".shownWhen.questionId unknown-reference",
                        "sections[1].questions no-questions");
    }

    @Test
    void a_scorecard_needs_a_question_that_is_scored() {
        assertThat(findings()).containsExactly("sections no-questions");
        assertThat(findings(section(1, words("note")))).containsExactly("sections nothing-scored");
        assertThat(findings(section(1, bonus(yesNo("extra", 1)))))
                .containsExactly("sections nothing-scored");
    }

    @Test
    void a_section_with_an_own_pass_mark_needs_a_question_that_is_scored() {
        assertThat(findings(section(1, yesNo("q", 1)), section(1, 80, words("note"))))
                .containsExactly("sections[1].passMark nothing-scored");
    }

    @Test
    void a_question_whose_answers_do_not_differ_cannot_be_scored() {
        for (Question question :
                new Question[] {
                    scale("q", 1, null, 5),
                    scale("q", 1, 1, null),
                    scale("q", 1, 3, 3),
                    scale("q", 1, 5, 1),
                    choice("q", 1),
                    choice("q", 1, option("a", 2)),
                    choice("q", 1, option("a", 2), option("b", 2)),
                    choice("q", 1, option("a", -2), option("b", 0)),
                    a("q", QuestionType.NUMBER).weight(1).build(),
                    number("q", 1, new Integer[] {0, 10}, 5)
                }) {
            assertThat(findings(section(1, yesNo("first", 1), question)))
                    .containsExactly(SECOND + " cannot-be-scored");
        }
    }

    @Test
    void a_scored_question_needs_a_weight() {
        assertThat(findings(section(1, a("q", QuestionType.YES_NO).build())))
                .containsExactly(FIRST + ".weight not-null");
    }

    @Test
    void ranges_have_neither_gaps_nor_overlaps() {
        assertThat(findings(section(1, ranges(range(0, 10, 1), range(20, 30, 2)))))
                .containsExactly(FIRST + ".ranges[1].from range-gap");
        assertThat(findings(section(1, ranges(range(0, 10, 1), range(5, 30, 2)))))
                .containsExactly(FIRST + ".ranges[1].from range-overlap");
        assertThat(findings(section(1, ranges(range(10, 10, 1), range(10, 30, 2)))))
                .containsExactly(FIRST + ".ranges[0] range-empty");
        assertThat(findings(section(1, ranges(range(null, null, 1), range(null, 30, 2)))))
                .containsExactly(
                        FIRST + ".ranges[0].to not-null", FIRST + ".ranges[1].from not-null");
    }

    @Test
    void a_condition_names_an_earlier_question_and_an_answer_to_it() {
        assertThat(findings(section(1, yesNo("a", 1), shownWhen(yesNo("b", 1), "a", "maybe"))))
                .containsExactly(
                        SECOND + ".shownWhen.anyOf[0] no-such-answer",
                        SECOND + ".shownWhen unreachable");
        assertThat(
                        findings(
                                section(
                                        1,
                                        scale("a", 1, 1, 5),
                                        shownWhen(yesNo("b", 1), "a", "1", "6", "05"))))
                .containsExactly(
                        SECOND + ".shownWhen.anyOf[1] no-such-answer",
                        SECOND + ".shownWhen.anyOf[2] no-such-answer");
        assertThat(findings(section(1, shownWhen(yesNo("b", 1), "a", "yes"), yesNo("a", 1))))
                .containsExactly(FIRST + ".shownWhen.questionId condition-not-earlier");
        assertThat(findings(section(1, words("a"), shownWhen(yesNo("b", 1), "a", "yes"))))
                .containsExactly(SECOND + ".shownWhen.questionId condition-type");
    }

    @Test
    void conditions_do_not_lead_back_to_themselves() {
        assertThat(
                        findings(
                                section(
                                        1,
                                        yesNo("free", 1),
                                        shownWhen(yesNo("a", 1), "b", "yes"),
                                        shownWhen(yesNo("b", 1), "a", "yes"),
                                        shownWhen(yesNo("c", 1), "c", "yes"))))
                .containsExactly(
                        SECOND + ".shownWhen.questionId condition-circular",
                        "sections[0].questions[2].shownWhen.questionId condition-circular",
                        "sections[0].questions[3].shownWhen.questionId condition-circular");
    }

    @Test
    void what_depends_on_a_question_that_is_never_asked_is_never_asked() {
        assertThat(
                        findings(
                                section(
                                        1,
                                        yesNo("a", 1),
                                        shownWhen(yesNo("b", 1), "a", "maybe"),
                                        shownWhen(yesNo("c", 1), "b", "yes"))))
                .contains("sections[0].questions[2].shownWhen unreachable");
    }

    @Test
    void a_bonus_is_not_critical_and_never_costs_points() {
        assertThat(findings(section(1, yesNo("a", 1), bonus(critical(yesNo("b", 1))))))
                .containsExactly(SECOND + ".bonus bonus-not-critical");
        assertThat(
                        findings(
                                section(
                                        1,
                                        yesNo("a", 1),
                                        bonus(choice("b", 1, option("x", 1), option("y", -1))))))
                .containsExactly(SECOND + ".bonus bonus-below-zero");
    }

    @Test
    void every_label_is_given_in_both_languages() {
        LocalizedText english = new LocalizedText("English", " ");
        ScorecardContent content =
                new ScorecardContent(
                        new LocalizedText(null, "عربي"),
                        BigDecimal.TEN,
                        ScorecardRules.DEFAULT,
                        List.of(
                                new Section(
                                        english,
                                        BigDecimal.ONE,
                                        null,
                                        List.of(
                                                a("q", QuestionType.CHOICE)
                                                        .text(english)
                                                        .weight(1)
                                                        .options(
                                                                new Option(
                                                                        "a",
                                                                        english,
                                                                        BigDecimal.ONE),
                                                                new Option(
                                                                        "b",
                                                                        text("B"),
                                                                        BigDecimal.ZERO))
                                                        .build()))));
        assertThat(PublicationPolicy.check(content).summary())
                .containsExactly(
                        "name.en language-missing",
                        "sections[0].name.ar language-missing",
                        FIRST + ".text.ar language-missing",
                        FIRST + ".options[0].label.ar language-missing");
    }

    private static Question ranges(PointRange... ranges) {
        return a("q", QuestionType.NUMBER).weight(1).ranges(ranges).build();
    }

    private static PointRange range(Integer from, Integer to, int points) {
        return new PointRange(
                from == null ? null : BigDecimal.valueOf(from),
                to == null ? null : BigDecimal.valueOf(to),
                BigDecimal.valueOf(points));
    }

    private static List<String> findings(Section... sections) {
        return PublicationPolicy.check(
                        new ScorecardContent(
                                text("Calls"),
                                BigDecimal.valueOf(80),
                                ScorecardRules.DEFAULT,
                                List.of(sections)))
                .summary();
    }
}
