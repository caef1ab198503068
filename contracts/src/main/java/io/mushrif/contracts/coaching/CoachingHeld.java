package io.mushrif.contracts.coaching;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A coaching session took place.
 *
 * @param coachingId the coaching session
 * @param agentId agent who is coached
 * @param teamId team of that agent
 * @param coach user name of the coach
 * @param heldAt when it began
 * @param occurredAt when it happened
 */
@EventType(topic = CoachingEvent.TOPIC, value = CoachingHeld.TYPE)
public record CoachingHeld(
        UUID coachingId,
        UUID agentId,
        UUID teamId,
        String coach,
        Instant heldAt,
        Instant occurredAt)
        implements CoachingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.coaching-held.v1";

    @Override
    public UUID aggregateId() {
        return coachingId;
    }
}
