package io.mushrif.quality.evaluation;

import static io.mushrif.quality.scorecard.ScorecardFixture.a;
import static io.mushrif.quality.scorecard.ScorecardFixture.aPublished;
import static io.mushrif.quality.scorecard.ScorecardFixture.bonus;
import static io.mushrif.quality.scorecard.ScorecardFixture.criticalForItsSection;
import static io.mushrif.quality.scorecard.ScorecardFixture.option;
import static io.mushrif.quality.scorecard.ScorecardFixture.section;
import static io.mushrif.quality.scorecard.ScorecardFixture.shownWhen;
import static io.mushrif.quality.scorecard.ScorecardFixture.yesNo;
import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.ScoreMode;
import io.mushrif.quality.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Forms of random questions of all types with random answers. */
class ScoreSheetPropertiesTest {

    private record Asked(Question question, Answer answer) {}

    @Property
    void what_is_not_applicable_never_changes_the_score_of_the_rest(
            @ForAll Random random,
            @ForAll ScoreMode mode,
            @ForAll @IntRange(min = 1, max = 9) int weight) {
        List<Asked> form = form(random);
        List<Asked> more = new ArrayList<>(form);
        more.add(
                random.nextInt(more.size() + 1),
                new Asked(yesNo("left-out", weight), Answer.notApplicable("left-out")));
        assertSame(sheet(mode, more), sheet(mode, form));
    }

    @Property
    void the_score_lies_between_0_and_100_and_what_a_bonus_adds(
            @ForAll Random random, @ForAll ScoreMode mode) {
        List<Asked> form = form(random);
        ScoreSheet sheet = sheet(mode, form);
        List<Answer> best =
                form.stream()
                        .map(
                                asked ->
                                        asked.answer().notApplicable()
                                                ? asked.answer()
                                                : best(asked.question()))
                        .toList();
        BigDecimal most = new ScoreSheet(sheet.scorecard(), best).total().orElse(BigDecimal.ZERO);
        BigDecimal ofBonus =
                lines(new ScoreSheet(sheet.scorecard(), best))
                        .filter(ScoredQuestion::bonus)
                        .filter(line -> line.contribution() != null)
                        .map(ScoredQuestion::contribution)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = new BigDecimal("0.005").multiply(BigDecimal.valueOf(form.size() + 1));
        assertThat(sheet.total().orElse(BigDecimal.ZERO)).isBetween(BigDecimal.ZERO, most);
        assertThat(most).isLessThanOrEqualTo(BigDecimal.valueOf(100).add(ofBonus).add(rounding));
    }

    @Property
    void the_order_of_questions_and_answers_does_not_matter(
            @ForAll Random random, @ForAll ScoreMode mode) {
        List<Asked> form = form(random);
        List<Asked> shuffled = new ArrayList<>(form);
        Collections.shuffle(shuffled, random);
        assertSame(sheet(mode, shuffled), sheet(mode, form));
    }

    @Property
    void a_question_that_is_not_asked_is_as_if_it_were_not_there(
            @ForAll Random random, @ForAll ScoreMode mode) {
        List<Asked> form = form(random);
        form.add(new Asked(yesNo("gate", 3), Answer.of("gate", "no")));
        List<Asked> hidden = new ArrayList<>(form);
        for (Asked asked : form(random)) {
            Question question = asked.question();
            hidden.add(new Asked(shownWhen(renamed(question), "gate", "yes"), null));
        }
        assertSame(sheet(mode, hidden), sheet(mode, form));
        assertThat(lines(sheet(mode, hidden)).map(ScoredQuestion::questionId))
                .isEqualTo(lines(sheet(mode, form)).map(ScoredQuestion::questionId).toList());
    }

    private static void assertSame(ScoreSheet one, ScoreSheet other) {
        assertThat(one.total()).isEqualTo(other.total());
        assertThat(one.raw()).isEqualTo(other.raw());
        assertThat(one.passed()).isEqualTo(other.passed());
        assertThat(one.criticalFailed()).isEqualTo(other.criticalFailed());
    }

    private static Stream<ScoredQuestion> lines(ScoreSheet sheet) {
        return sheet.explanation().stream().flatMap(section -> section.questions().stream());
    }

    private static ScoreSheet sheet(ScoreMode mode, List<Asked> form) {
        Section section =
                section(2, 40, form.stream().map(Asked::question).toArray(Question[]::new));
        PublishedScorecard scorecard = aPublished(mode, 60, section);
        return new ScoreSheet(
                scorecard,
                form.stream()
                        .map(Asked::answer)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    private static List<Asked> form(Random random) {
        List<Asked> form = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(8); i++) {
            form.add(asked("q" + i, random));
        }
        return form;
    }

    private static Asked asked(String id, Random random) {
        int weight = 1 + random.nextInt(9);
        Question question =
                switch (random.nextInt(4)) {
                    case 0 -> yesNo(id, weight);
                    case 1 -> a(id, QuestionType.SCALE).weight(weight).between(1, 5).build();
                    case 2 ->
                            a(id, QuestionType.CHOICE)
                                    .weight(weight)
                                    .options(option("a", 5), option("b", 0), option("c", -3))
                                    .build();
                    default ->
                            a(id, QuestionType.NUMBER)
                                    .weight(weight)
                                    .ranges(new Integer[] {null, 30, 90, null}, 3, 1, 0)
                                    .build();
                };
        boolean extra = random.nextInt(6) == 0 && question.type() != QuestionType.CHOICE;
        if (extra) {
            question = bonus(question);
        } else if (random.nextInt(8) == 0) {
            question = criticalForItsSection(question);
        }
        return new Asked(question, answer(question, random));
    }

    private static Answer answer(Question question, Random random) {
        if (random.nextInt(5) == 0) {
            return Answer.notApplicable(question.id());
        }
        return switch (question.type()) {
            case YES_NO -> Answer.of(question.id(), random.nextBoolean() ? "yes" : "no");
            case CHOICE -> Answer.of(question.id(), List.of("a", "b", "c").get(random.nextInt(3)));
            case SCALE -> Answer.of(question.id(), BigDecimal.valueOf(1 + random.nextInt(5)));
            default -> Answer.of(question.id(), BigDecimal.valueOf(random.nextInt(120)));
        };
    }

    private static Answer best(Question question) {
        return switch (question.type()) {
            case YES_NO -> Answer.of(question.id(), "yes");
            case CHOICE -> Answer.of(question.id(), "a");
            case SCALE -> Answer.of(question.id(), BigDecimal.valueOf(5));
            default -> Answer.of(question.id(), BigDecimal.ZERO);
        };
    }

    private static Question renamed(Question question) {
        return a("hidden-" + question.id(), QuestionType.YES_NO).weight(5).build();
    }
}
