package io.mushrif.complaints.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Who works here, and who has to read what. Plain SQL over many agents. */
@ApplicationScoped
class ReadingAgents {

    private static final String KEEP =
            """
            insert into reading_agent (agent_id, username, team_id, active, record_at) values (?, ?, ?, ?, ?)
            on conflict (agent_id) do update set username = excluded.username, team_id = excluded.team_id,
                active = excluded.active, record_at = excluded.record_at
            where reading_agent.record_at <= excluded.record_at
            """;

    private static final String TARGETS =
            """
            select agent_id from reading_agent
            where active and (? or team_id = any(?) or agent_id = any(?)) order by agent_id
            """;

    /** Last reading of each agent who still works here, of an assignment that still holds. */
    private static final String READERS =
            """
            select distinct on (r.agent_id) r.agent_id, r.assignment_id, r.id, a.days, r.state
            from reading r join reading_assignment a on a.id = r.assignment_id and a.withdrawn_at is null
            join reading_agent g on g.agent_id = r.agent_id and g.active
            where r.article_id = ? and r.number < ? and r.state <> 'WITHDRAWN' order by r.agent_id, r.number desc
            """;

    /** The earliest due of several assignments of the same article. */
    private static final String STANDING =
            """
            select distinct on (a.article_id) a.article_id, a.id, a.days
            from reading_assignment a join article k on k.id = a.article_id and k.status = 'PUBLISHED'
            where a.standing and a.withdrawn_at is null and (a.target = 'EVERYBODY' or a.team_ids @> array[?]::uuid[])
              and not exists (select 1 from reading r
                  where r.article_id = a.article_id and r.agent_id = ? and r.state <> 'WITHDRAWN')
            order by a.article_id, a.days, a.id
            """;

    /** An assignment that somebody who joins falls under. */
    record Standing(UUID articleId, UUID assignmentId, int days) {}

    private final DataSource database;

    ReadingAgents(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps what staffing says.
     *
     * @return false for an older event that comes late: it changes nothing
     */
    boolean keep(UUID agent, String username, UUID team, boolean active, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setObject(1, agent);
            keep.setString(2, username);
            keep.setObject(3, team);
            keep.setBoolean(4, active);
            keep.setObject(5, at.atOffset(ZoneOffset.UTC));
            return keep.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("an agent could not be kept", e);
        }
    }

    /** Active agents that an assignment is for. */
    List<UUID> targets(ReadingAssignment assignment) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TARGETS)) {
            select.setBoolean(1, assignment.target() == ReadingTarget.EVERYBODY);
            select.setArray(2, connection.createArrayOf("uuid", assignment.teamIds().toArray()));
            select.setArray(3, connection.createArrayOf("uuid", assignment.agentIds().toArray()));
            List<UUID> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("agents could not be read", e);
        }
    }

    /**
     * Who has to read a new version of an article: those who have not signed the one before, and
     * where it needs a new signature those who have.
     */
    List<ReadingRows.Reader> readers(UUID article, int number, boolean signed, LocalDate today) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(READERS)) {
            select.setObject(1, article);
            select.setInt(2, number);
            List<ReadingRows.Reader> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (signed || row.getString(5).equals(ReadingState.ASSIGNED.name())) {
                        found.add(
                                new ReadingRows.Reader(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getObject(3, UUID.class),
                                        today.plusDays(row.getInt(4))));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("readings could not be read", e);
        }
    }

    /** What goes on for everybody or for a team and the agent has not been asked to read yet. */
    List<Standing> standing(UUID agent, UUID team) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STANDING)) {
            select.setObject(1, team, java.sql.Types.OTHER);
            select.setObject(2, agent);
            List<Standing> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Standing(
                                    row.getObject(1, UUID.class),
                                    row.getObject(2, UUID.class),
                                    row.getInt(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("assignments could not be read", e);
        }
    }
}
