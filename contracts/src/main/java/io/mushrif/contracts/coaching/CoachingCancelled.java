package io.mushrif.contracts.coaching;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A coaching session will not take place.
 *
 * @param coachingId the coaching session
 * @param agentId agent who is coached
 * @param teamId team of that agent
 * @param coach user name of the coach
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param occurredAt when it happened
 */
@EventType(topic = CoachingEvent.TOPIC, value = CoachingCancelled.TYPE)
public record CoachingCancelled(
        UUID coachingId,
        UUID agentId,
        UUID teamId,
        String coach,
        Instant startsAt,
        Instant endsAt,
        Instant occurredAt)
        implements CoachingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.coaching-cancelled.v1";

    @Override
    public UUID aggregateId() {
        return coachingId;
    }
}
