package io.mushrif.contracts.coaching;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A coaching session was planned; the agent and the coach are not available for customers
 * meanwhile.
 *
 * @param coachingId the coaching session
 * @param agentId agent who is coached
 * @param teamId team of that agent
 * @param coach user name of the coach
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param occurredAt when it happened
 */
@EventType(topic = CoachingEvent.TOPIC, value = CoachingPlanned.TYPE)
public record CoachingPlanned(
        UUID coachingId,
        UUID agentId,
        UUID teamId,
        String coach,
        Instant startsAt,
        Instant endsAt,
        Instant occurredAt)
        implements CoachingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.coaching-planned.v1";

    @Override
    public UUID aggregateId() {
        return coachingId;
    }
}
