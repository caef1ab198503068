package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.Violations;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a scorecard must fulfil before it is published; all that it does not is found at once. */
final class PublicationPolicy {

    private final Violations findings = new Violations();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> earlier = new HashSet<>();
    private final Set<String> unreachable = new HashSet<>();
    private boolean scored;

    private PublicationPolicy() {}

    /** What is wrong with a scorecard; nothing when it can be published. */
    static Violations check(ScorecardContent content) {
        PublicationPolicy policy = new PublicationPolicy();
        policy.check(content.name(), content.sections());
        return policy.findings;
    }

    private void check(LocalizedText name, List<Section> sections) {
        requireLanguages(name, "name");
        sections.forEach(
                section ->
                        section.questions()
                                .forEach(question -> questions.put(question.id(), question)));
        for (int i = 0; i < sections.size(); i++) {
            check(sections.get(i), "sections[%d]".formatted(i));
        }
        if (questions.isEmpty()) {
            findings.add("sections", "no-questions");
        } else if (!scored) {
            findings.add("sections", "nothing-scored");
        }
    }

    private void check(Section section, String path) {
        requireLanguages(section.name(), path + ".name");
        findings.addIf(section.questions().isEmpty(), path + ".questions", "no-questions");
        boolean gateable =
                section.questions().stream()
                        .anyMatch(question -> question.scored() && !question.bonus());
        findings.addIf(
                section.passMark() != null && !gateable, path + ".passMark", "nothing-scored");
        for (int i = 0; i < section.questions().size(); i++) {
            check(section.questions().get(i), "%s.questions[%d]".formatted(path, i));
        }
    }

    private void check(Question question, String path) {
        requireLanguages(question.text(), path + ".text");
        checkLabels(question, path);
        checkCondition(question, path + ".shownWhen");
        earlier.add(question.id());
        if (!question.scored()) {
            return;
        }
        findings.addIf(question.weight() == null, path + ".weight", "not-null");
        findings.addIf(!question.canBeScored(), path, "cannot-be-scored");
        checkRanges(question, path + ".ranges");
        findings.addIf(
                question.criticalScope() != null && !question.critical(),
                path + ".criticalScope",
                "critical-only");
        findings.addIf(
                question.bonus() && question.critical(), path + ".bonus", "bonus-not-critical");
        findings.addIf(
                question.bonus() && question.canBeScored() && question.least().signum() < 0,
                path + ".bonus",
                "bonus-below-zero");
        scored |= !question.bonus() && question.canBeScored();
    }

    private void checkLabels(Question question, String path) {
        for (int i = 0; question.options() != null && i < question.options().size(); i++) {
            requireLanguages(
                    question.options().get(i).label(), "%s.options[%d].label".formatted(path, i));
        }
        for (int i = 0; question.tags() != null && i < question.tags().size(); i++) {
            requireLanguages(
                    question.tags().get(i).label(), "%s.tags[%d].label".formatted(path, i));
        }
        for (int i = 0; question.links() != null && i < question.links().size(); i++) {
            requireLanguages(
                    question.links().get(i).title(), "%s.links[%d].title".formatted(path, i));
        }
    }

    private void checkRanges(Question question, String path) {
        List<PointRange> ranges = question.ranges();
        if (question.type() != QuestionType.NUMBER || ranges == null) {
            return;
        }
        for (int i = 0; i < ranges.size(); i++) {
            PointRange range = ranges.get(i);
            String at = "%s[%d]".formatted(path, i);
            boolean last = i == ranges.size() - 1;
            findings.addIf(i > 0 && range.from() == null, at + ".from", "not-null");
            findings.addIf(!last && range.to() == null, at + ".to", "not-null");
            findings.addIf(isEmpty(range), at, "range-empty");
            if (i > 0 && range.from() != null && ranges.get(i - 1).to() != null) {
                int gap = range.from().compareTo(ranges.get(i - 1).to());
                findings.addIf(gap > 0, at + ".from", "range-gap", ranges.get(i - 1).to());
                findings.addIf(gap < 0, at + ".from", "range-overlap", ranges.get(i - 1).to());
            }
        }
    }

    private static boolean isEmpty(PointRange range) {
        return range.from() != null
                && range.to() != null
                && range.from().compareTo(range.to()) >= 0;
    }

    private void checkCondition(Question question, String path) {
        Condition condition = question.shownWhen();
        if (condition == null) {
            return;
        }
        String at = path + ".questionId";
        Question asked = questions.get(condition.questionId());
        if (asked == null) {
            findings.add(at, "unknown-reference");
            unreachable.add(question.id());
        } else if (isCircular(question)) {
            findings.add(at, "condition-circular");
            unreachable.add(question.id());
        } else if (!earlier.contains(asked.id())) {
            findings.add(at, "condition-not-earlier");
            unreachable.add(question.id());
        } else if (asked.type() == QuestionType.NUMBER || asked.type() == QuestionType.TEXT) {
            findings.add(at, "condition-type");
            unreachable.add(question.id());
        } else if (unreachable.contains(asked.id())) {
            findings.add(path, "unreachable");
            unreachable.add(question.id());
        } else {
            checkAnswers(question, asked, path);
        }
    }

    private void checkAnswers(Question question, Question asked, String path) {
        boolean reachable = false;
        List<String> answers = question.shownWhen().anyOf();
        for (int i = 0; i < answers.size(); i++) {
            boolean possible = isAnswer(asked, answers.get(i));
            reachable |= possible;
            findings.addIf(
                    !possible, "%s.anyOf[%d]".formatted(path, i), "no-such-answer", asked.id());
        }
        if (!reachable) {
            findings.add(path, "unreachable");
            unreachable.add(question.id());
        }
    }

    private static boolean isAnswer(Question asked, String answer) {
        if (asked.type() != QuestionType.SCALE) {
            return asked.pointsOfOptions().containsKey(answer);
        }
        return answer.matches("0|[1-9][0-9]{0,3}")
                && asked.canBeScored()
                && asked.pointsOf(new BigDecimal(answer)).isPresent();
    }

    /** Whether the chain of conditions comes back to the question that it begins at. */
    private boolean isCircular(Question question) {
        Set<String> passed = new HashSet<>();
        Question next = question;
        while (next != null && next.shownWhen() != null && passed.add(next.id())) {
            next = questions.get(next.shownWhen().questionId());
        }
        return next != null && next.id().equals(question.id());
    }

    private void requireLanguages(LocalizedText text, String path) {
        findings.addIf(isMissing(text.en()), path + ".en", "language-missing");
        findings.addIf(isMissing(text.ar()), path + ".ar", "language-missing");
    }

    private static boolean isMissing(String text) {
        return text == null || text.isBlank();
    }
}
