package io.mushrif.quality.evaluation;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One acceptable answer to every question of a scorecard. */
final class AnswerSheet {

    private final Map<String, Answer> byQuestion = new HashMap<>();

    private AnswerSheet() {}

    /**
     * Matches answers with the questions that they belong to.
     *
     * @throws ProblemException 400 for an answer that is missing, given twice, to no question of
     *     the scorecard, or not one that its question takes
     */
    static AnswerSheet of(List<Section> sections, List<Answer> answers) {
        Map<String, Question> questions =
                sections.stream()
                        .flatMap(section -> section.questions().stream())
                        .collect(Collectors.toMap(Question::id, Function.identity()));
        AnswerSheet sheet = new AnswerSheet();
        for (int i = 0; i < answers.size(); i++) {
            sheet.add(answers.get(i), questions, "answers[%d]".formatted(i));
        }
        for (Section section : sections) {
            section.questions().forEach(sheet::requireAnswer);
        }
        return sheet;
    }

    Answer to(Question question) {
        return byQuestion.get(question.id());
    }

    private void add(Answer answer, Map<String, Question> questions, String path) {
        Question question = questions.get(answer.questionId());
        refuseIf(question == null, path + ".questionId", "unknown-reference");
        refuseIf(
                byQuestion.put(answer.questionId(), answer) != null,
                path + ".questionId",
                "duplicate-answer");
        long given =
                Stream.of(answer.value() != null, answer.option() != null, answer.notApplicable())
                        .filter(Boolean::booleanValue)
                        .count();
        refuseIf(given != 1, path, "one-answer");
        if (answer.notApplicable()) {
            refuseIf(
                    !question.notApplicableAllowed(),
                    path + ".notApplicable",
                    "not-applicable-refused");
        } else if (question.type() == QuestionType.SCALE) {
            checkValue(answer.value(), question, path + ".value");
        } else {
            checkOption(answer.option(), question, path + ".option");
        }
    }

    private static void checkValue(BigDecimal value, Question question, String path) {
        refuseIf(value == null, path, "not-null");
        boolean outside =
                value.compareTo(question.min()) < 0 || value.compareTo(question.max()) > 0;
        refuseIf(outside, path, "out-of-range", question.min(), question.max());
    }

    private static void checkOption(String option, Question question, String path) {
        refuseIf(option == null, path, "not-null");
        Map<String, BigDecimal> options = question.pointsOfOptions();
        refuseIf(
                !options.containsKey(option),
                path,
                "unknown-value",
                String.join(", ", options.keySet()));
    }

    private void requireAnswer(Question question) {
        refuseIf(
                !byQuestion.containsKey(question.id()), "answers", "missing-answer", question.id());
    }

    private static void refuseIf(boolean wrong, String field, String violation, Object... args) {
        if (wrong) {
            throw ProblemException.invalid(field, violation, args);
        }
    }
}
