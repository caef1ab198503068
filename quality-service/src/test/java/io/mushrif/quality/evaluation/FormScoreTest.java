package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.quality.scorecard.CriticalScope;
import io.mushrif.testkit.Scenarios;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FormScoreTest {

    record Line(
            BigDecimal weight,
            BigDecimal earned,
            BigDecimal possible,
            boolean notApplicable,
            boolean criticalFailed) {

        Points points() {
            return notApplicable
                    ? Points.notApplicable(weight)
                    : new Points(
                            Fraction.of(weight),
                            Fraction.of(earned),
                            Fraction.of(possible),
                            criticalFailed ? CriticalScope.FORM : null);
        }
    }

    record Scenario(
            String name,
            List<Line> questions,
            BigDecimal passMark,
            BigDecimal score,
            BigDecimal raw,
            boolean passed) {}

    @TestFactory
    Stream<DynamicTest> scores() {
        return Scenarios.in(
                FormScoreTest.class,
                "form-score.yaml",
                Scenario.class,
                Scenario::name,
                scenario -> {
                    FormScore score =
                            FormScore.of(
                                    List.of(
                                            SectionScore.of(
                                                    scenario.questions().stream()
                                                            .map(Line::points)
                                                            .toList(),
                                                    null)));
                    assertThat(score.total().orElse(null)).isEqualTo(scenario.score());
                    assertThat(score.raw().orElse(null)).isEqualTo(scenario.raw());
                    assertThat(score.reaches(scenario.passMark())).isEqualTo(scenario.passed());
                });
    }
}
