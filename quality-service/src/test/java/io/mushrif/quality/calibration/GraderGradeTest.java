package io.mushrif.quality.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.evaluation.Answer;
import io.mushrif.quality.evaluation.ScoreSheet;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.ScorecardFixture;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GraderGradeTest {

    private static final PublishedScorecard CALLS =
            ScorecardFixture.aPublished(
                    80,
                    ScorecardFixture.section(
                            40,
                            ScorecardFixture.yesNo("greeting", 1),
                            ScorecardFixture.scale("listening", 2, 1, 5)),
                    ScorecardFixture.section(60, ScorecardFixture.yesNo("identity", 1)));

    /** (40 · 1 + 80 · 0.5 + 60 · 0) ÷ 180. */
    @Test
    void a_grade_weighs_the_questions_as_the_scorecard_does() {
        GraderGrade grade = grade(sheet("yes", 4, "yes"), sheet("yes", 2, "no"));
        assertThat(grade.grade()).isEqualByComparingTo("44.44");
        assertThat(grade.lines())
                .extracting(GraderLine::agreement)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ONE, new BigDecimal("0.5"), BigDecimal.ZERO);
    }

    @Test
    void who_leaves_a_question_out_agrees_only_with_who_does_so_too() {
        ScoreSheet out = sheet(Answer.notApplicable("greeting"), 3, "yes");
        assertThat(grade(out, out).grade()).isEqualByComparingTo("100");
        assertThat(grade(out, sheet("yes", 3, "yes")).grade()).isEqualByComparingTo("77.78");
        assertThat(grade(out, out).lines().get(0).grader()).isEqualTo("not applicable");
    }

    @Property
    void the_same_answers_are_100_and_the_order_of_the_two_does_not_matter(
            @ForAll boolean one,
            @ForAll @IntRange(min = 1, max = 5) int first,
            @ForAll boolean other,
            @ForAll @IntRange(min = 1, max = 5) int second) {
        ScoreSheet grader = sheet(one ? "yes" : "no", first, "yes");
        ScoreSheet checker = sheet(other ? "yes" : "no", second, "yes");
        assertThat(grade(grader, grader).grade()).isEqualByComparingTo("100");
        assertThat(grade(grader, checker).grade())
                .isEqualByComparingTo(grade(checker, grader).grade())
                .isBetween(BigDecimal.ZERO, new BigDecimal("100"));
    }

    private static GraderGrade grade(ScoreSheet grader, ScoreSheet checker) {
        return GraderGrade.of(CALLS, grader.explanation(), checker.explanation());
    }

    private static ScoreSheet sheet(String greeting, int listening, String identity) {
        return sheet(Answer.of("greeting", greeting), listening, identity);
    }

    private static ScoreSheet sheet(Answer greeting, int listening, String identity) {
        return new ScoreSheet(
                CALLS,
                List.of(
                        greeting,
                        Answer.of("listening", BigDecimal.valueOf(listening)),
                        Answer.of("identity", identity)));
    }
}
