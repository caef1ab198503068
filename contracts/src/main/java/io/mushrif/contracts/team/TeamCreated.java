package io.mushrif.contracts.team;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A team was created.
 *
 * @param teamId the team
 * @param name name
 * @param supervisors user names of those who lead the team
 * @param occurredAt when it happened
 */
@EventType(topic = TeamEvent.TOPIC, value = TeamCreated.TYPE)
public record TeamCreated(
        UUID teamId, LocalizedName name, List<String> supervisors, Instant occurredAt)
        implements TeamEvent {
    /** CloudEvents type. */
    public static final String TYPE = "staffing.team-created.v1";

    public TeamCreated {
        supervisors = List.copyOf(supervisors);
    }

    @Override
    public UUID aggregateId() {
        return teamId;
    }
}
