package io.mushrif.contracts.agent;

import io.mushrif.contracts.EventType;
import io.mushrif.contracts.team.LocalizedName;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agent left; open work must go to others.
 *
 * @param agentId the agent
 * @param username user name at the identity provider
 * @param name name
 * @param teamId team of the agent
 * @param languages languages spoken, ISO 639-1
 * @param skills skills by key
 * @param capacity open complaints that the agent may hold at once; null for the default of the site
 * @param occurredAt when it happened
 */
@EventType(topic = AgentEvent.TOPIC, value = AgentLeft.TYPE)
public record AgentLeft(
        UUID agentId,
        String username,
        LocalizedName name,
        UUID teamId,
        List<String> languages,
        List<String> skills,
        Integer capacity,
        Instant occurredAt)
        implements AgentEvent {
    /** CloudEvents type. */
    public static final String TYPE = "staffing.agent-left.v1";

    public AgentLeft {
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
    }

    /** Of an agent with the capacity that is the default of the site. */
    public AgentLeft(
            UUID agentId,
            String username,
            LocalizedName name,
            UUID teamId,
            List<String> languages,
            List<String> skills,
            Instant occurredAt) {
        this(agentId, username, name, teamId, languages, skills, null, occurredAt);
    }

    @Override
    public UUID aggregateId() {
        return agentId;
    }
}
