package io.mushrif.quality.survey;

import java.util.Map;
import java.util.Optional;

/**
 * What is wrong with an answer.
 *
 * @param questionId to which question
 * @param code of the violation
 * @param args values for its text
 */
record AnswerFault(String questionId, String code, Object... args) {

    /** Longest comment. */
    static final int LONGEST_COMMENT = 2000;

    /** The first fault; empty when everything fits its question. */
    static Optional<AnswerFault> first(
            SurveyContent content,
            Map<String, Integer> scores,
            Map<String, String> options,
            Map<String, String> comments) {
        for (Map.Entry<String, Integer> score : scores.entrySet()) {
            SurveyQuestion question = content.question(score.getKey()).orElse(null);
            if (question == null || !question.kind().isScore()) {
                return fault(score.getKey(), "unknown-question");
            }
            if (!question.kind().takes(score.getValue())) {
                return fault(
                        score.getKey(),
                        "out-of-range",
                        question.kind().least(),
                        question.kind().most());
            }
        }
        for (Map.Entry<String, String> option : options.entrySet()) {
            SurveyQuestion question = content.question(option.getKey()).orElse(null);
            if (question == null || question.kind() != QuestionKind.CHOICE) {
                return fault(option.getKey(), "unknown-question");
            }
            if (!question.hasOption(option.getValue())) {
                return fault(
                        option.getKey(),
                        "unknown-value",
                        String.join(
                                ", ", question.options().stream().map(SurveyOption::id).toList()));
            }
        }
        for (Map.Entry<String, String> comment : comments.entrySet()) {
            SurveyQuestion question = content.question(comment.getKey()).orElse(null);
            if (question == null || question.kind() != QuestionKind.TEXT) {
                return fault(comment.getKey(), "unknown-question");
            }
            if (comment.getValue().length() > LONGEST_COMMENT) {
                return fault(comment.getKey(), "size", 0, LONGEST_COMMENT);
            }
            if (comment.getValue().indexOf('\0') >= 0) {
                return fault(comment.getKey(), "unknown-value", "text");
            }
        }
        return Optional.empty();
    }

    private static Optional<AnswerFault> fault(String question, String code, Object... args) {
        return Optional.of(new AnswerFault(question, code, args));
    }
}
