package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * An applicable answer in an evaluation.
 *
 * @param evaluationId the evaluation
 * @param scorecardId its scorecard
 * @param questionId the question
 * @param text its text
 * @param failed whether it was failed
 * @param at when the interaction was, or when it was evaluated if that is not known
 */
public record QuestionAnswered(
        UUID evaluationId,
        UUID scorecardId,
        String questionId,
        LocalizedText text,
        boolean failed,
        Instant at) {}
