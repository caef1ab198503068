package io.mushrif.quality.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * An applicable answer of an evaluation that counts.
 *
 * @param evaluationId the evaluation
 * @param questionId the question
 * @param failed whether it counts as failed
 * @param at when the interaction was, or when it was evaluated if that is not known
 */
public record QuestionAnswered(UUID evaluationId, String questionId, boolean failed, Instant at) {}
