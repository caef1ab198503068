package io.mushrif.contracts.evaluation;

import io.mushrif.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An interaction was scored on a published scorecard. Not told of what agents score themselves.
 *
 * @param evaluationId the evaluation
 * @param scorecardId scorecard that was used
 * @param scorecardVersion its version
 * @param interactionId interaction that was scored, when it is known here; may be absent
 * @param agentId agent who was scored
 * @param teamId team of that agent
 * @param evaluator user name of the evaluator
 * @param score percent of the possible points, 0 to 100 and what a bonus adds, two digits; absent
 *     when every question was not applicable
 * @param passed whether the pass mark was reached
 * @param occurredAt when it was completed
 */
@EventType(topic = EvaluationEvent.TOPIC, value = EvaluationCompleted.TYPE)
public record EvaluationCompleted(
        UUID evaluationId,
        UUID scorecardId,
        int scorecardVersion,
        UUID interactionId,
        UUID agentId,
        UUID teamId,
        String evaluator,
        BigDecimal score,
        boolean passed,
        Instant occurredAt)
        implements EvaluationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.evaluation-completed.v1";

    @Override
    public UUID aggregateId() {
        return evaluationId;
    }
}
