package io.mushrif.contracts.evaluation;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A score is disputed.
 *
 * @param evaluationId the evaluation
 * @param disputeId the dispute
 * @param agentId agent who was scored
 * @param teamId team of that agent
 * @param evaluator user name of the evaluator, who does not decide
 * @param questionIds questions that it is about
 * @param dueAt until when it is to be decided
 * @param occurredAt when it was opened
 */
@EventType(topic = EvaluationEvent.TOPIC, value = EvaluationDisputed.TYPE)
public record EvaluationDisputed(
        UUID evaluationId,
        UUID disputeId,
        UUID agentId,
        UUID teamId,
        String evaluator,
        List<String> questionIds,
        Instant dueAt,
        Instant occurredAt)
        implements EvaluationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.evaluation-disputed.v1";

    @Override
    public UUID aggregateId() {
        return evaluationId;
    }
}
