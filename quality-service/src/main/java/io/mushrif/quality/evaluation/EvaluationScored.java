package io.mushrif.quality.evaluation;

import java.util.UUID;

/**
 * An evaluation that counts for its agent was completed or changed; told inside its transaction.
 *
 * @param evaluationId the evaluation
 * @param scorecardId its scorecard
 * @param agentId agent who was scored
 * @param teamId team of that agent
 */
public record EvaluationScored(UUID evaluationId, UUID scorecardId, UUID agentId, UUID teamId) {}
