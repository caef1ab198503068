package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.evaluation.WeightedScore.Points;
import io.mushrif.quality.scorecard.Option;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scorecard with its answers, scored and explained line by line. */
final class ScoreSheet {

    private final PublishedScorecard scorecard;
    private final AnswerSheet answers;
    private final Map<String, Points> pointsByQuestion = new LinkedHashMap<>();
    private final WeightedScore score;

    ScoreSheet(PublishedScorecard scorecard, List<Answer> given) {
        this.scorecard = scorecard;
        this.answers = AnswerSheet.of(scorecard.sections(), given);
        for (Section section : scorecard.sections()) {
            for (Question question : section.questions()) {
                pointsByQuestion.put(question.id(), points(section, question));
            }
        }
        this.score = WeightedScore.of(pointsByQuestion.values());
    }

    PublishedScorecard scorecard() {
        return scorecard;
    }

    WeightedScore score() {
        return score;
    }

    boolean passed() {
        return score.reaches(scorecard.passMark());
    }

    List<ScoredSection> explanation() {
        return scorecard.sections().stream().map(this::explain).toList();
    }

    private Points points(Section section, Question question) {
        BigDecimal weight = section.weight().multiply(question.weight());
        Answer answer = answers.to(question);
        if (answer.notApplicable()) {
            return Points.notApplicable(weight);
        }
        BigDecimal earned =
                question.type() == QuestionType.SCALE
                        ? answer.value()
                        : question.pointsOfOptions().get(answer.option());
        boolean worst = earned.compareTo(question.least()) == 0;
        return new Points(weight, earned, question.most(), question.critical() && worst);
    }

    private ScoredSection explain(Section section) {
        List<ScoredQuestion> lines = new ArrayList<>();
        List<Points> inSection = new ArrayList<>();
        for (Question question : section.questions()) {
            Points points = pointsByQuestion.get(question.id());
            inSection.add(points);
            lines.add(explain(question, answers.to(question), points));
        }
        WeightedScore own = WeightedScore.of(inSection);
        return new ScoredSection(
                section.name(), own.earned(), own.possible(), own.raw().orElse(null), lines);
    }

    private ScoredQuestion explain(Question question, Answer answer, Points points) {
        return new ScoredQuestion(
                question.id(),
                question.text(),
                answer.value(),
                answer.option(),
                label(question, answer),
                answer.notApplicable(),
                answer.comment(),
                points.earned(),
                points.possible(),
                points.weight(),
                score.raw().map(raw -> score.contribution(points)).orElse(null),
                points.criticalFailed());
    }

    private static LocalizedText label(Question question, Answer answer) {
        if (question.type() != QuestionType.CHOICE) {
            return null;
        }
        return question.options().stream()
                .filter(option -> option.id().equals(answer.option()))
                .findFirst()
                .map(Option::label)
                .orElse(null);
    }
}
