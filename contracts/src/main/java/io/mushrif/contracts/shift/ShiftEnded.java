package io.mushrif.contracts.shift;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent went off shift and can be given no further work.
 *
 * @param agentId the agent
 * @param teamId team of the agent
 * @param occurredAt when it happened
 */
@EventType(topic = ShiftEvent.TOPIC, value = ShiftEnded.TYPE)
public record ShiftEnded(UUID agentId, UUID teamId, Instant occurredAt) implements ShiftEvent {
    /** CloudEvents type. */
    public static final String TYPE = "staffing.shift-ended.v1";

    @Override
    public UUID aggregateId() {
        return agentId;
    }
}
