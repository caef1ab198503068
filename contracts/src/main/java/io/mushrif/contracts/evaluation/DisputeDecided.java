package io.mushrif.contracts.evaluation;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A dispute has come to its end. When it changed the score, evaluation-rescored says so.
 *
 * @param evaluationId the evaluation
 * @param disputeId the dispute
 * @param agentId agent who was scored
 * @param teamId team of that agent
 * @param outcome UPHELD: nothing changes; ADJUSTED: at least one answer does; WITHDRAWN
 * @param arbiter user name of who decided; absent when it was withdrawn
 * @param questions questions that were disputed
 * @param adjusted questions whose answer was changed
 * @param inTime whether it was decided until its deadline
 * @param occurredAt when it was decided or withdrawn
 */
@EventType(topic = EvaluationEvent.TOPIC, value = DisputeDecided.TYPE)
public record DisputeDecided(
        UUID evaluationId,
        UUID disputeId,
        UUID agentId,
        UUID teamId,
        String outcome,
        String arbiter,
        int questions,
        int adjusted,
        boolean inTime,
        Instant occurredAt)
        implements EvaluationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.dispute-decided.v1";

    @Override
    public UUID aggregateId() {
        return evaluationId;
    }
}
