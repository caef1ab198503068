package io.mushrif.quality.scorecard;

import static io.mushrif.quality.scorecard.ScorecardFixture.NOW;
import static io.mushrif.quality.scorecard.ScorecardFixture.aDraft;
import static io.mushrif.quality.scorecard.ScorecardFixture.choice;
import static io.mushrif.quality.scorecard.ScorecardFixture.inStatus;
import static io.mushrif.quality.scorecard.ScorecardFixture.option;
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
                    "publish", scorecard -> scorecard.publish("analyst", NOW),
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
    void the_next_version_is_drafted_beside_the_published_one() {
        Scorecard scorecard = inStatus(ScorecardStatus.PUBLISHED);
        scorecard.revise();
        scorecard.change(anotherPassMark());
        assertThat(scorecard.published().passMark()).isEqualByComparingTo("80");
        assertThat(scorecard.published().version()).isEqualTo(1);
        assertThat(scorecard.view().draft().passMark()).isEqualByComparingTo("85.5");
        assertThat(scorecard.publicView().draft()).isNull();
        refused(scorecard::revise, "scorecard-draft-open");
        refused(() -> scorecard.retire(NOW), "scorecard-draft-open");
        assertThat(scorecard.publish("analyst", NOW).number()).isEqualTo(2);
        assertThat(scorecard.published().passMark()).isEqualByComparingTo("85.5");
        assertThat(scorecard.view().draft()).isNull();
    }

    @Test
    void a_draft_that_is_thrown_away_leaves_what_is_published() {
        Scorecard scorecard = inStatus(ScorecardStatus.PUBLISHED);
        refused(scorecard::discard, "scorecard-not-draft");
        scorecard.revise();
        scorecard.change(anotherPassMark());
        scorecard.discard();
        assertThat(scorecard.published().passMark()).isEqualByComparingTo("80");
        refused(() -> scorecard.change(anotherPassMark()), "scorecard-not-draft");
    }

    @Test
    void only_what_is_published_gets_a_next_version() {
        refused(() -> inStatus(ScorecardStatus.DRAFT).revise(), "scorecard-not-published");
        refused(() -> inStatus(ScorecardStatus.RETIRED).revise(), "scorecard-not-published");
    }

    @Test
    void what_is_not_complete_is_not_published() {
        Scorecard draft = aDraft();
        refused(() -> draft.publish("analyst", NOW), "scorecard-not-publishable");
        assertThat(draft.status()).isEqualTo(ScorecardStatus.DRAFT);
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
        return new ChangeScorecard.Request(null, new BigDecimal("85.5"), null, null);
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
