package io.mushrif.contracts.shift;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent came on shift and can be given work.
 *
 * @param agentId the agent
 * @param teamId team of the agent
 * @param shiftId planned shift that it is; null for one that nobody planned
 * @param plannedEnd when the agent is expected to go; null when not known
 * @param occurredAt when it happened
 */
@EventType(topic = ShiftEvent.TOPIC, value = ShiftStarted.TYPE)
public record ShiftStarted(
        UUID agentId, UUID teamId, UUID shiftId, Instant plannedEnd, Instant occurredAt)
        implements ShiftEvent {
    /** CloudEvents type. */
    public static final String TYPE = "staffing.shift-started.v1";

    @Override
    public UUID aggregateId() {
        return agentId;
    }
}
