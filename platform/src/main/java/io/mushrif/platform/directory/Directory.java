package io.mushrif.platform.directory;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.team.TeamChanged;
import io.mushrif.contracts.team.TeamCreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is in which team and who leads it: a read copy that rights are decided on. */
@ApplicationScoped
public class Directory {

    private final EntityManager entities;

    Directory(EntityManager entities) {
        this.entities = entities;
    }

    /** The agent, also after leaving; empty when not (yet) known here. */
    @Transactional
    public Optional<DirectoryAgent> agent(UUID id) {
        return Optional.ofNullable(entities.find(DirectoryAgent.class, id));
    }

    /** The active agent who signs in under this name. */
    @Transactional
    public Optional<DirectoryAgent> agentNamed(String username) {
        return entities.createQuery(
                        "from DirectoryAgent where username = :username and active",
                        DirectoryAgent.class)
                .setParameter("username", username)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The active agents who sign in under these names, by name; without those who are none. */
    @Transactional
    public Map<String, DirectoryAgent> agentsNamed(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "from DirectoryAgent where username in :usernames and active",
                                DirectoryAgent.class)
                        .setParameter("usernames", usernames)
                        .getResultStream()
                        .collect(
                                Collectors.toMap(
                                        DirectoryAgent::username,
                                        Function.identity(),
                                        (one, other) -> one));
    }

    /** Teams that the user leads. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Set<UUID> teamsLedBy(String username) {
        List<UUID> teams =
                entities.createNativeQuery(
                                "select id from directory_team where supervisors @> array[cast(:username as text)]",
                                UUID.class)
                        .setParameter("username", username)
                        .getResultList();
        return Set.copyOf(teams);
    }

    /** User names of those who lead the team; none for a team that is not known here. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<String> supervisorsOf(UUID team) {
        return entities.createNativeQuery(
                        "select unnest(supervisors) from directory_team where id = :team",
                        String.class)
                .setParameter("team", team)
                .getResultList();
    }

    void on(AgentJoined event) {
        keepAgent(event.agentId(), event.username(), event.teamId(), true, event.occurredAt());
    }

    void on(AgentChanged event) {
        keepAgent(event.agentId(), event.username(), event.teamId(), true, event.occurredAt());
    }

    void on(AgentLeft event) {
        keepAgent(event.agentId(), event.username(), event.teamId(), false, event.occurredAt());
    }

    void on(TeamCreated event) {
        keepTeam(event.teamId(), event.supervisors(), event.occurredAt());
    }

    void on(TeamChanged event) {
        keepTeam(event.teamId(), event.supervisors(), event.occurredAt());
    }

    /**
     * An older event that comes late, for example replayed from the dead letters, changes nothing.
     */
    private void keepAgent(UUID id, String username, UUID team, boolean active, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into directory_agent (id, username, team_id, active, occurred_at)
                        values (:id, :username, :team, :active, :at)
                        on conflict (id) do update set username = excluded.username,
                            team_id = excluded.team_id, active = excluded.active,
                            occurred_at = excluded.occurred_at
                        where directory_agent.occurred_at <= excluded.occurred_at
                        """)
                .setParameter("id", id)
                .setParameter("username", username)
                .setParameter("team", team)
                .setParameter("active", active)
                .setParameter("at", at)
                .executeUpdate();
    }

    private void keepTeam(UUID id, List<String> supervisors, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into directory_team (id, supervisors, occurred_at)
                        values (:id, :supervisors, :at)
                        on conflict (id) do update set supervisors = excluded.supervisors,
                            occurred_at = excluded.occurred_at
                        where directory_team.occurred_at <= excluded.occurred_at
                        """)
                .setParameter("id", id)
                .setParameter("supervisors", supervisors.toArray(String[]::new))
                .setParameter("at", at)
                .executeUpdate();
    }
}
