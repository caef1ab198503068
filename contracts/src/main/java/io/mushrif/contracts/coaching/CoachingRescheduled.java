package io.mushrif.contracts.coaching;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A coaching session was given another time or another coach; what it said before does not hold any
 * more.
 *
 * @param coachingId the coaching session
 * @param agentId agent who is coached
 * @param teamId team of that agent
 * @param coach user name of the coach
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param previousStartsAt when it was to begin before
 * @param occurredAt when it happened
 */
@EventType(topic = CoachingEvent.TOPIC, value = CoachingRescheduled.TYPE)
public record CoachingRescheduled(
        UUID coachingId,
        UUID agentId,
        UUID teamId,
        String coach,
        Instant startsAt,
        Instant endsAt,
        Instant previousStartsAt,
        Instant occurredAt)
        implements CoachingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.coaching-rescheduled.v1";

    @Override
    public UUID aggregateId() {
        return coachingId;
    }
}
