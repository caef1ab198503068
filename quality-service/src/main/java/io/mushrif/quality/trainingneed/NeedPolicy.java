package io.mushrif.quality.trainingneed;

import io.mushrif.quality.evaluation.QuestionAnswered;
import java.util.List;
import java.util.Optional;

/** When training is needed, and when it is not needed any more. */
final class NeedPolicy {

    /**
     * What led to a need.
     *
     * @param failed the answers that failed, newest first
     * @param looked how many answers were looked at
     */
    record Evidence(List<QuestionAnswered> failed, int looked) {}

    private NeedPolicy() {}

    /**
     * Whether the last answers fail often enough.
     *
     * @param answers newest first, no more than the rule looks at
     * @param failures from how many on training is needed
     */
    static Optional<Evidence> needed(List<QuestionAnswered> answers, int failures) {
        List<QuestionAnswered> failed = answers.stream().filter(QuestionAnswered::failed).toList();
        return failed.size() >= failures
                ? Optional.of(new Evidence(failed, answers.size()))
                : Optional.empty();
    }

    /**
     * Whether the criterion was not failed in the last evaluations since the need was found.
     *
     * @param since newest first
     * @param closeAfter how many without a failure end the need
     */
    static boolean passed(List<QuestionAnswered> since, int closeAfter) {
        return since.size() >= closeAfter
                && since.subList(0, closeAfter).stream().noneMatch(QuestionAnswered::failed);
    }
}
