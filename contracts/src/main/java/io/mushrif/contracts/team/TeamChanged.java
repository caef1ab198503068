package io.mushrif.contracts.team;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A team was changed.
 *
 * @param teamId the team
 * @param name name
 * @param supervisors user names of those who lead the team
 * @param occurredAt when it happened
 */
@EventType(topic = TeamEvent.TOPIC, value = TeamChanged.TYPE)
public record TeamChanged(
        UUID teamId, LocalizedName name, List<String> supervisors, Instant occurredAt)
        implements TeamEvent {
    /** CloudEvents type. */
    public static final String TYPE = "staffing.team-changed.v1";

    public TeamChanged {
        supervisors = List.copyOf(supervisors);
    }

    @Override
    public UUID aggregateId() {
        return teamId;
    }
}
