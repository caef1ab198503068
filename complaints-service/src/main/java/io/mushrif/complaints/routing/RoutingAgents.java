package io.mushrif.complaints.routing;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftStarted;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What routing knows of agents: a read copy of what staffing says, and whose turn it is. Plain SQL:
 * it is read for every decision.
 */
@ApplicationScoped
class RoutingAgents {

    private static final String KEEP_RECORD =
            """
            insert into routing_agent (agent_id, username, team_id, active, languages, skills, capacity, record_at,
                release_due)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (agent_id) do update set username = excluded.username, team_id = excluded.team_id,
                active = excluded.active, languages = excluded.languages, skills = excluded.skills,
                capacity = excluded.capacity, record_at = excluded.record_at,
                release_due = routing_agent.release_due or excluded.release_due
            where routing_agent.record_at is null or routing_agent.record_at <= excluded.record_at
            """;

    private static final String KEEP_SHIFT =
            """
            insert into routing_agent (agent_id, team_id, on_shift, shift_at, release_due)
            values (?, ?, ?, ?, ?)
            on conflict (agent_id) do update set on_shift = excluded.on_shift, shift_at = excluded.shift_at,
                release_due = routing_agent.release_due or excluded.release_due
            where routing_agent.shift_at is null or routing_agent.shift_at <= excluded.shift_at
            """;

    private static final String ON_SHIFT =
            """
            select a.agent_id, a.team_id, a.languages, a.skills, coalesce(a.capacity, ?) as capacity, a.turn,
                (select count(*) from complaint c where c.agent_id = a.agent_id and c.status = any(?)) as load
            from routing_agent a where a.active and a.on_shift
            """;

    private final DataSource database;
    private final RoutingConfig config;

    RoutingAgents(DataSource database, RoutingConfig config) {
        this.database = database;
        this.config = config;
    }

    void on(AgentJoined event) {
        record(
                event.agentId(),
                event.username(),
                event.teamId(),
                true,
                event.languages(),
                event.skills(),
                event.capacity(),
                event.occurredAt());
    }

    void on(AgentChanged event) {
        record(
                event.agentId(),
                event.username(),
                event.teamId(),
                true,
                event.languages(),
                event.skills(),
                event.capacity(),
                event.occurredAt());
    }

    void on(AgentLeft event) {
        record(
                event.agentId(),
                event.username(),
                event.teamId(),
                false,
                event.languages(),
                event.skills(),
                event.capacity(),
                event.occurredAt());
    }

    void on(ShiftStarted event) {
        shift(event.agentId(), event.teamId(), true, event.occurredAt());
    }

    void on(ShiftEnded event) {
        shift(event.agentId(), event.teamId(), false, event.occurredAt());
    }

    /** An older event that comes late changes nothing. */
    private void record(
            UUID id,
            String username,
            UUID team,
            boolean active,
            List<String> languages,
            List<String> skills,
            Integer capacity,
            Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP_RECORD)) {
            keep.setObject(1, id);
            keep.setString(2, username);
            keep.setObject(3, team);
            keep.setBoolean(4, active);
            keep.setArray(5, connection.createArrayOf("text", languages.toArray()));
            keep.setArray(6, connection.createArrayOf("text", skills.toArray()));
            keep.setObject(7, capacity);
            keep.setObject(8, at.atOffset(ZoneOffset.UTC));
            keep.setBoolean(9, !active);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new RoutingException("an agent could not be kept", e);
        }
    }

    /** An older event that comes late changes nothing. */
    private void shift(UUID id, UUID team, boolean onShift, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP_SHIFT)) {
            keep.setObject(1, id);
            keep.setObject(2, team);
            keep.setBoolean(3, onShift);
            keep.setObject(4, at.atOffset(ZoneOffset.UTC));
            keep.setBoolean(5, !onShift);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new RoutingException("a shift could not be kept", e);
        }
    }

    /**
     * Everybody who is active and on shift, with the load that they have at this moment. It is
     * counted, never kept: what is kept can drift.
     */
    List<Candidate> onShift() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ON_SHIFT)) {
            select.setInt(1, config.defaultCapacity());
            select.setArray(2, connection.createArrayOf("text", RoutingEntries.IN_WORK));
            List<Candidate> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Candidate(
                                    row.getObject("agent_id", UUID.class),
                                    row.getObject("team_id", UUID.class),
                                    texts(row.getArray("languages")),
                                    texts(row.getArray("skills")),
                                    row.getInt("capacity"),
                                    row.getInt("load"),
                                    row.getLong("turn")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new RoutingException("agents could not be read", e);
        }
    }

    /** Keeps whose turn it was. */
    void keepTurns(Collection<Candidate> agents) {
        Object[] ids = agents.stream().map(Candidate::agentId).toArray();
        Object[] turns = agents.stream().map(Candidate::turn).toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update routing_agent a set turn = t.turn
                                from unnest(?, ?) as t (agent_id, turn) where a.agent_id = t.agent_id
                                """)) {
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.setArray(2, connection.createArrayOf("int8", turns));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new RoutingException("turns could not be kept", e);
        }
    }

    /** Agents who have gone and may still have complaints that others must take. */
    List<UUID> releaseDue() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select agent_id from routing_agent where release_due");
                ResultSet row = select.executeQuery()) {
            List<UUID> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
            return found;
        } catch (SQLException e) {
            throw new RoutingException("agents could not be read", e);
        }
    }

    /** Notes that nothing of these agents has to go to others. */
    void released(Collection<UUID> agents) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update routing_agent set release_due = false where agent_id = any(?)")) {
            update.setArray(1, connection.createArrayOf("uuid", agents.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new RoutingException("agents could not be kept", e);
        }
    }

    /**
     * Looks again at all who have gone: for what was given to them by hand at the moment in which
     * they left.
     */
    void sweep() {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update routing_agent a set release_due = true
                                where not release_due and (a.active = false or not a.on_shift)
                                and exists (select 1 from complaint c where c.agent_id = a.agent_id and c.status = any(?))
                                """)) {
            update.setArray(1, connection.createArrayOf("text", RoutingEntries.OPEN));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new RoutingException("agents could not be kept", e);
        }
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(List.of((String[]) array.getArray()));
    }
}
