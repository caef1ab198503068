package io.mushrif.quality.evaluation;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.problem.Violations;
import io.mushrif.quality.scorecard.CauseTag;
import io.mushrif.quality.scorecard.Condition;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.QuestionType;
import io.mushrif.quality.scorecard.Section;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Acceptable answers to the questions of a scorecard. */
final class AnswerSheet {

    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<String, Answer> byQuestion = new HashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Violations violations = new Violations();

    private AnswerSheet(List<Section> sections, List<Answer> answers, IntFunction<String> fields) {
        sections.forEach(
                section ->
                        section.questions()
                                .forEach(question -> questions.put(question.id(), question)));
        for (int i = 0; i < answers.size(); i++) {
            add(answers.get(i), fields.apply(i));
        }
    }

    /**
     * One answer to each question that is asked.
     *
     * @param fields how the request names the answer at a place of the list
     * @throws ProblemException 400 with everything that is wrong: an answer that is missing, given
     *     twice, to no question of the scorecard or to one that is not asked, not one that its
     *     question takes, or without the comment that it needs
     */
    static AnswerSheet of(
            List<Section> sections, List<Answer> answers, IntFunction<String> fields) {
        AnswerSheet sheet = new AnswerSheet(sections, answers, fields);
        sheet.questions.values().forEach(sheet::requireComplete);
        sheet.violations.requireNone();
        return sheet;
    }

    /**
     * Checks answers of which some may still be missing.
     *
     * @throws ProblemException 400 with every answer that cannot be kept
     */
    static void checkUnfinished(List<Section> sections, List<Answer> answers) {
        new AnswerSheet(sections, answers, "answers[%d]"::formatted).violations.requireNone();
    }

    /**
     * Answers without those to questions that are not asked.
     *
     * @param kept answers that stay whatever they are, to be refused with their names
     */
    static List<Answer> asked(List<Section> sections, List<Answer> answers, Set<Answer> kept) {
        AnswerSheet sheet = new AnswerSheet(sections, answers, "answers[%d]"::formatted);
        return answers.stream()
                .filter(
                        answer ->
                                kept.contains(answer)
                                        || sheet.asks(sheet.questions.get(answer.questionId())))
                .toList();
    }

    Answer to(Question question) {
        return byQuestion.get(question.id());
    }

    /** Whether the question is asked: what it depends on is asked and has one of its answers. */
    boolean asks(Question question) {
        Condition condition = question.shownWhen();
        if (condition == null) {
            return true;
        }
        Question other = questions.get(condition.questionId());
        Answer answer = byQuestion.get(condition.questionId());
        if (answer == null || !asks(other)) {
            return false;
        }
        String key = key(answer);
        return key != null && condition.anyOf().contains(key);
    }

    private static String key(Answer answer) {
        return answer.value() == null
                ? answer.option()
                : answer.value().stripTrailingZeros().toPlainString();
    }

    /** Points of an acceptable answer to a scored question that is not left out. */
    BigDecimal points(Question question) {
        Answer answer = to(question);
        return answer.value() == null
                ? question.pointsOfOptions().get(answer.option())
                : question.pointsOf(answer.value()).orElseThrow();
    }

    private void add(Answer answer, String path) {
        Question question = questions.get(answer.questionId());
        if (question == null) {
            violations.add(path + ".questionId", "unknown-reference");
            return;
        }
        if (byQuestion.putIfAbsent(answer.questionId(), answer) != null) {
            violations.add(path + ".questionId", "duplicate-answer");
            return;
        }
        int before = violations.count();
        long given =
                Stream.of(
                                answer.value() != null,
                                answer.option() != null,
                                answer.text() != null,
                                answer.notApplicable())
                        .filter(Boolean::booleanValue)
                        .count();
        if (given != 1) {
            violations.add(path, "one-answer");
        } else if (answer.notApplicable()) {
            violations.addIf(
                    !question.notApplicableAllowed(),
                    path + ".notApplicable",
                    "not-applicable-refused");
        } else {
            checkForm(answer, question, path);
        }
        if (violations.count() == before) {
            paths.put(answer.questionId(), path);
            checkTags(answer, question, path + ".tags");
        }
    }

    private void checkForm(Answer answer, Question question, String path) {
        switch (question.type()) {
            case SCALE, NUMBER -> checkValue(answer.value(), question, path + ".value");
            case YES_NO, CHOICE -> checkOption(answer.option(), question, path + ".option");
            case TEXT -> violations.addIf(answer.text() == null, path + ".text", "not-null");
        }
    }

    private void checkValue(BigDecimal value, Question question, String path) {
        if (value == null) {
            violations.add(path, "not-null");
        } else if (question.type() == QuestionType.SCALE) {
            boolean outside =
                    value.compareTo(question.min()) < 0 || value.compareTo(question.max()) > 0;
            boolean whole = value.stripTrailingZeros().scale() <= 0;
            violations.addIf(!whole, path, "digits");
            violations.addIf(
                    whole && outside, path, "out-of-range", question.min(), question.max());
        } else {
            violations.addIf(question.pointsOf(value).isEmpty(), path, "in-no-range");
        }
    }

    private void checkOption(String option, Question question, String path) {
        Set<String> options = question.pointsOfOptions().keySet();
        if (option == null) {
            violations.add(path, "not-null");
        } else if (!options.contains(option)) {
            violations.add(path, "unknown-value", String.join(", ", options));
        }
    }

    private void checkTags(Answer answer, Question question, String path) {
        if (answer.tags() == null || answer.tags().isEmpty()) {
            return;
        }
        Set<String> known =
                question.tags() == null
                        ? Set.of()
                        : question.tags().stream().map(CauseTag::id).collect(Collectors.toSet());
        for (int i = 0; i < answer.tags().size(); i++) {
            violations.addIf(
                    !known.contains(answer.tags().get(i)),
                    "%s[%d]".formatted(path, i),
                    "unknown-reference");
        }
        violations.addIf(!failed(question), path, "tags-when-failed");
    }

    private void requireComplete(Question question) {
        Answer answer = to(question);
        String path = paths.get(question.id());
        if (!asks(question)) {
            violations.addIf(
                    path != null,
                    path + ".questionId",
                    "not-asked",
                    question.shownWhen().questionId());
        } else if (answer == null) {
            violations.add("answers", "missing-answer", question.id());
        } else if (path != null && needsComment(question, answer)) {
            violations.add(path + ".comment", "comment-needed", question.commentBelow());
        }
    }

    private boolean needsComment(Question question, Answer answer) {
        boolean without = answer.comment() == null || answer.comment().isBlank();
        return without
                && question.commentBelow() != null
                && !answer.notApplicable()
                && isBelow(question, question.commentBelow());
    }

    /** Whether the answer counts as failed: below the fail mark, or the worst to a critical one. */
    boolean failed(Question question) {
        if (!question.scored() || to(question).notApplicable()) {
            return false;
        }
        boolean worst = points(question).compareTo(question.least()) == 0;
        return worst && question.critical() || isBelow(question, question.failMark());
    }

    private boolean isBelow(Question question, BigDecimal percent) {
        Fraction mark = Fraction.of(percent).over(Fraction.of(BigDecimal.valueOf(100)));
        return Points.share(question, points(question)).compareTo(mark) < 0;
    }
}
