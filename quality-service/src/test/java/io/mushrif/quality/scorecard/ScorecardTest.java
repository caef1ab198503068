package io.mushrif.quality.scorecard;

import static io.mushrif.quality.scorecard.ScorecardFixture.NOW;
import static io.mushrif.quality.scorecard.ScorecardFixture.aDraft;
import static io.mushrif.quality.scorecard.ScorecardFixture.choice;
import static io.mushrif.quality.scorecard.ScorecardFixture.inStatus;
import static io.mushrif.quality.scorecard.ScorecardFixture.option;
import static io.mushrif.quality.scorecard.ScorecardFixture.scale;
import static io.mushrif.quality.scorecard.ScorecardFixture.section;
import static io.mushrif.quality.scorecard.ScorecardFixture.yesNo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mushrif.platform.problem.ProblemException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScorecardTest {

    private static final Map<String, Consumer<Scorecard>> VERBS =
            Map.of(
                    "change", scorecard -> scorecard.change(anotherPassMark()),
                    "publish", scorecard -> scorecard.publish(NOW),
                    "evaluate on", Scorecard::published,
                    "retire", scorecard -> scorecard.retire(NOW));

    /** What each verb leads to; what is not here is refused. */
    private static final Map<String, Map<ScorecardStatus, ScorecardStatus>> ALLOWED =
            Map.of(
                    "change", Map.of(ScorecardStatus.DRAFT, ScorecardStatus.DRAFT),
                    "publish", Map.of(ScorecardStatus.DRAFT, ScorecardStatus.PUBLISHED),
                    "evaluate on", Map.of(ScorecardStatus.PUBLISHED, ScorecardStatus.PUBLISHED),
                    "retire", Map.of(ScorecardStatus.PUBLISHED, ScorecardStatus.RETIRED));

    @TestFactory
    Stream<DynamicTest> each_verb_in_each_state() {
        return VERBS.keySet().stream()
                .flatMap(
                        verb ->
                                Stream.of(ScorecardStatus.values())
                                        .map(status -> walk(status, verb)));
    }

    private static DynamicTest walk(ScorecardStatus from, String verb) {
        ScorecardStatus to = ALLOWED.get(verb).get(from);
        Scorecard scorecard = inStatus(from);
        if (to != null) {
            return DynamicTest.dynamicTest(
                    "%s in %s leads to %s".formatted(verb, from, to),
                    () -> {
                        VERBS.get(verb).accept(scorecard);
                        assertThat(scorecard.status()).isEqualTo(to);
                    });
        }
        return DynamicTest.dynamicTest(
                "%s in %s is refused".formatted(verb, from),
                () -> {
                    refused(
                            () -> VERBS.get(verb).accept(scorecard),
                            verb.equals("change") || verb.equals("publish")
                                    ? "scorecard-not-draft"
                                    : "scorecard-not-published");
                    assertThat(scorecard.status()).isEqualTo(from);
                });
    }

    @Test
    void a_change_leaves_what_is_absent() {
        Scorecard scorecard = inStatus(ScorecardStatus.DRAFT);
        ScorecardView before = scorecard.view();
        scorecard.change(anotherPassMark());
        assertThat(scorecard.view().passMark()).isEqualByComparingTo("85.5");
        assertThat(scorecard.view().name()).isEqualTo(before.name());
        assertThat(scorecard.view().sections()).isEqualTo(before.sections());
    }

    @Test
    void a_draft_without_questions_cannot_be_published() {
        refused(() -> aDraft().publish(NOW), "scorecard-without-questions");
        refused(() -> aDraft(section(1)).publish(NOW), "scorecard-without-questions");
    }

    @Test
    void a_question_whose_answers_do_not_differ_cannot_be_published() {
        for (Question question :
                new Question[] {
                    scale("q", 1, null, 5),
                    scale("q", 1, 1, null),
                    scale("q", 1, 3, 3),
                    scale("q", 1, 5, 1),
                    choice("q", 1),
                    choice("q", 1, option("a", 2)),
                    choice("q", 1, option("a", 2), option("b", 2)),
                    choice("q", 1, option("a", -2), option("b", 0))
                }) {
            refused(
                    () -> aDraft(section(1, yesNo("first", 1), question)).publish(NOW),
                    "question-cannot-be-scored");
        }
    }

    @Test
    void every_question_and_option_gets_an_id() {
        Scorecard scorecard =
                aDraft(
                        section(1, yesNo(null, 1), choice("mine", 1, option(null, 0))),
                        section(2, yesNo(null, 1)));
        assertThat(scorecard.view().sections())
                .flatExtracting(Section::questions)
                .extracting(Question::id)
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .contains("mine");
        assertThat(scorecard.view().sections().get(0).questions().get(1).options())
                .extracting(Option::id)
                .doesNotContainNull();
    }

    @Test
    void an_id_is_used_once() {
        refused(
                () -> aDraft(section(1, yesNo("q", 1)), section(1, yesNo("q", 1))),
                "invalid-request");
        refused(
                () -> aDraft(section(1, choice("q", 1, option("a", 1), option("a", 2)))),
                "invalid-request");
        assertThat(
                        aDraft(
                                section(
                                        1,
                                        choice("q", 1, option("a", 1)),
                                        choice("r", 1, option("a", 1)))))
                .isNotNull();
    }

    @Test
    void a_published_scorecard_has_a_version_and_a_time() {
        Scorecard scorecard = inStatus(ScorecardStatus.PUBLISHED);
        assertThat(scorecard.published().version()).isEqualTo(1);
        assertThat(scorecard.view().publishedAt()).isEqualTo(NOW);
        assertThat(inStatus(ScorecardStatus.DRAFT).view().version()).isNull();
    }

    private static ChangeScorecard.Request anotherPassMark() {
        return new ChangeScorecard.Request(null, new BigDecimal("85.5"), null);
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
