package io.mushrif.quality.dispute;

import io.mushrif.quality.evaluation.Answer;

/**
 * One question that is disputed.
 *
 * @param questionId the question
 * @param reason why it is disputed; absent when it was erased
 * @param before the evaluator's answer
 * @param ruling absent until it is decided
 * @param explanation why it was decided so; absent when it was erased
 * @param after the arbiter's answer, when it was adjusted
 */
public record DisputedQuestion(
        String questionId,
        String reason,
        Answer before,
        Ruling ruling,
        String explanation,
        Answer after) {

    DisputedQuestion decided(DecideDispute.Decision decision) {
        return new DisputedQuestion(
                questionId,
                reason,
                before,
                decision.ruling(),
                decision.reason(),
                decision.ruling() == Ruling.ADJUSTED ? decision.answer() : null);
    }
}
