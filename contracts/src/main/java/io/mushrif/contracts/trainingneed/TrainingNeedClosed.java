package io.mushrif.contracts.trainingneed;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A training need exists no longer.
 *
 * @param needId the training need
 * @param ruleId rule that found it
 * @param agentId agent who needs training
 * @param teamId team of that agent
 * @param reason passed: the criterion was not failed any more; decided: somebody closed it
 * @param occurredAt when it happened
 */
@EventType(topic = TrainingNeedEvent.TOPIC, value = TrainingNeedClosed.TYPE)
public record TrainingNeedClosed(
        UUID needId, UUID ruleId, UUID agentId, UUID teamId, String reason, Instant occurredAt)
        implements TrainingNeedEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.training-need-closed.v1";

    @Override
    public UUID aggregateId() {
        return needId;
    }
}
