package io.mushrif.quality.calibration;

import io.mushrif.quality.evaluation.ScoredQuestion;
import io.mushrif.quality.evaluation.ScoredSection;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.Section;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Grade of a grader: Σ(agreement · weight) ÷ Σ weight over the questions that either was asked, in
 * percent with two digits.
 *
 * @param grade absent when no question was asked
 */
record GraderGrade(List<GraderLine> lines, BigDecimal grade) {

    private static final int DIGITS = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String NOT_APPLICABLE = "not applicable";

    static GraderGrade of(
            PublishedScorecard scorecard, List<ScoredSection> graded, List<ScoredSection> checked) {
        Map<String, ScoredQuestion> grader = byId(graded);
        Map<String, ScoredQuestion> checker = byId(checked);
        List<GraderLine> lines = new ArrayList<>();
        BigDecimal agreed = BigDecimal.ZERO;
        BigDecimal possible = BigDecimal.ZERO;
        for (Section section : scorecard.sections()) {
            for (Question question : section.questions()) {
                ScoredQuestion one = grader.get(question.id());
                ScoredQuestion other = checker.get(question.id());
                if (question.type() == QuestionType.TEXT || one == null && other == null) {
                    continue;
                }
                BigDecimal agreement = agreement(question, one, other);
                BigDecimal weight = section.weight().multiply(question.weight());
                agreed = agreed.add(agreement.multiply(weight));
                possible = possible.add(weight);
                lines.add(
                        new GraderLine(
                                question.id(),
                                question.text(),
                                shown(one),
                                shown(other),
                                agreement.setScale(DIGITS, RoundingMode.HALF_UP),
                                weight));
            }
        }
        BigDecimal grade =
                possible.signum() == 0
                        ? null
                        : HUNDRED.multiply(agreed).divide(possible, 2, RoundingMode.HALF_UP);
        return new GraderGrade(List.copyOf(lines), grade);
    }

    private static Map<String, ScoredQuestion> byId(List<ScoredSection> sections) {
        Map<String, ScoredQuestion> byId = new HashMap<>();
        sections.forEach(
                section -> section.questions().forEach(line -> byId.put(line.questionId(), line)));
        return byId;
    }

    private static BigDecimal agreement(
            Question question, ScoredQuestion one, ScoredQuestion other) {
        if (one == null || other == null) {
            return BigDecimal.ZERO;
        }
        if (one.notApplicable() || other.notApplicable()) {
            return one.notApplicable() == other.notApplicable() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        if (one.option() != null || other.option() != null) {
            return one.option() != null && one.option().equals(other.option())
                    ? BigDecimal.ONE
                    : BigDecimal.ZERO;
        }
        BigDecimal between = points(question, one).subtract(points(question, other)).abs();
        BigDecimal range = question.most().subtract(question.least());
        return BigDecimal.ONE.subtract(between.divide(range, MathContext.DECIMAL128));
    }

    private static BigDecimal points(Question question, ScoredQuestion line) {
        return question.pointsOf(line.value())
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        line.questionId() + " was answered by " + line.value()));
    }

    private static String shown(ScoredQuestion line) {
        if (line == null) {
            return null;
        }
        if (line.notApplicable()) {
            return NOT_APPLICABLE;
        }
        return line.option() == null
                ? line.value().stripTrailingZeros().toPlainString()
                : line.option();
    }
}
