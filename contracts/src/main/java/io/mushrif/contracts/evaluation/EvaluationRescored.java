package io.mushrif.contracts.evaluation;

import io.mushrif.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A completed evaluation has another score now, which replaces the one of evaluation-completed and
 * of earlier revisions.
 *
 * @param evaluationId the evaluation
 * @param revision number of the new score, from 1; may leave numbers out
 * @param reason why: EDITED by the evaluator, or DISPUTED
 * @param agentId agent who was scored
 * @param teamId team of that agent
 * @param previousScore score before, as in evaluation-completed; may be absent
 * @param previousPassed whether it was passed before
 * @param score score now, as in evaluation-completed; may be absent
 * @param passed whether it is passed now
 * @param completedAt when the evaluation was completed first, which stays the time that it counts
 *     at
 * @param occurredAt when it was rescored
 */
@EventType(topic = EvaluationEvent.TOPIC, value = EvaluationRescored.TYPE)
public record EvaluationRescored(
        UUID evaluationId,
        int revision,
        String reason,
        UUID agentId,
        UUID teamId,
        BigDecimal previousScore,
        boolean previousPassed,
        BigDecimal score,
        boolean passed,
        Instant completedAt,
        Instant occurredAt)
        implements EvaluationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.evaluation-rescored.v1";

    @Override
    public UUID aggregateId() {
        return evaluationId;
    }
}
