package io.mushrif.contracts.evaluation;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent has read how an interaction was scored.
 *
 * @param evaluationId the evaluation
 * @param agentId agent who was scored
 * @param teamId team of that agent
 * @param dueAt until when it was asked for; absent when it was not
 * @param occurredAt when it was acknowledged
 */
@EventType(topic = EvaluationEvent.TOPIC, value = EvaluationAcknowledged.TYPE)
public record EvaluationAcknowledged(
        UUID evaluationId, UUID agentId, UUID teamId, Instant dueAt, Instant occurredAt)
        implements EvaluationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.evaluation-acknowledged.v1";

    @Override
    public UUID aggregateId() {
        return evaluationId;
    }
}
