package io.mushrif.quality.sampling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.interaction.RecordedInteraction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes and counts assignments, many with one statement; runs in the transaction of the draw. */
@ApplicationScoped
class AssignmentRows {

    private static final String INSERT =
            """
            insert into sampling_assignment (id, version, plan_id, sample_id, interaction_id, interaction_at, channel,
                agent_id, team_id, cell, place, risk, rules, state, analyst, assigned_at, due_at)
            values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?) on conflict do nothing
            """;

    private final DataSource database;
    private final ObjectMapper json;

    AssignmentRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Draws take turns, so that no interaction is drawn twice and loads are counted once. */
    void takeTurn() {
        each("select pg_advisory_xact_lock(hashtext('sampling-draw'))", row -> {});
    }

    /** What a row says; {@link SQLException} is passed on. */
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof Collection<?> list) {
                    boolean ids = !list.isEmpty() && list.iterator().next() instanceof UUID;
                    statement.setArray(
                            i + 1, connection.createArrayOf(ids ? "uuid" : "text", list.toArray()));
                } else if (value instanceof Instant instant) {
                    statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("assignments could not be read or written", e);
        }
    }

    /** How many each cell of a plan has given in the samples of a period, but one. */
    Map<String, Integer> drawnBefore(UUID plan, Instant periodStart, UUID but) {
        Map<String, Integer> counts = new HashMap<>();
        each(
                """
                select a.cell, count(*) from sampling_assignment a join sample s on s.id = a.sample_id
                where a.plan_id = ? and a.state in ('OPEN', 'DONE') and s.period_start = ? and s.id <> ? group by a.cell
                """,
                row -> counts.put(row.getString(1), row.getInt(2)),
                plan,
                periodStart,
                but);
        return counts;
    }

    /** Open assignments of each analyst, also of those who have none. */
    Map<String, Integer> openLoad(Collection<String> analysts) {
        Map<String, Integer> load = new LinkedHashMap<>();
        analysts.forEach(analyst -> load.put(analyst, 0));
        each(
                "select analyst, count(*) from sampling_assignment where analyst = any(?)"
                        + " and state = 'OPEN' group by analyst",
                row -> load.put(row.getString(1), row.getInt(2)),
                analysts);
        return load;
    }

    /** User names of agents; without those who are not known here. */
    Map<UUID, String> usernames(Collection<UUID> agents) {
        Map<UUID, String> names = new HashMap<>();
        if (!agents.isEmpty()) {
            each(
                    "select id, username from directory_agent where id = any(?)",
                    row -> names.put(row.getObject(1, UUID.class), row.getString(2)),
                    agents);
        }
        return names;
    }

    /**
     * Takes back what the present draw of a sample no longer holds, and all reserves.
     *
     * @return interactions of the sample that stay assigned or are scored
     */
    Set<UUID> keep(UUID sample, Collection<UUID> drawn) {
        each(
                """
                delete from sampling_assignment where sample_id = ?
                    and (state = 'RESERVE' or state = 'OPEN' and not interaction_id = any(cast(? as uuid[])))
                """,
                row -> {},
                sample,
                drawn);
        Set<UUID> kept = new HashSet<>();
        each(
                "select interaction_id from sampling_assignment where sample_id = ?"
                        + " and state in ('OPEN', 'DONE')",
                row -> kept.add(row.getObject(1, UUID.class)),
                sample);
        return kept;
    }

    /** Writes drawn interactions or reserves. */
    void insert(
            UUID plan,
            UUID sample,
            List<Drawn> drawn,
            AssignmentState state,
            Map<UUID, String> analysts,
            Instant now,
            Instant due) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Drawn each : drawn) {
                RecordedInteraction interaction = each.candidate().interaction();
                insert.setObject(1, Ids.next());
                insert.setObject(2, plan);
                insert.setObject(3, sample);
                insert.setObject(4, interaction.id());
                insert.setObject(5, interaction.startedAt().atOffset(ZoneOffset.UTC));
                insert.setString(6, interaction.channel());
                insert.setObject(7, interaction.agentId());
                insert.setObject(8, interaction.teamId());
                insert.setString(9, each.cell());
                insert.setInt(10, each.place());
                insert.setInt(11, each.risk());
                insert.setString(12, json.writeValueAsString(each.rules()));
                insert.setString(13, state.name());
                insert.setString(14, analysts.get(interaction.id()));
                insert.setObject(15, now.atOffset(ZoneOffset.UTC));
                insert.setObject(16, due.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("assignments could not be written", e);
        }
    }

    /** The next in rank of a cell that is not drawn elsewhere meanwhile. */
    Optional<Reserve> nextReserve(UUID sample, String cell) {
        Reserve[] found = new Reserve[1];
        each(
                """
                select r.id, r.agent_id from sampling_assignment r
                where r.sample_id = ? and r.cell = ? and r.state = 'RESERVE'
                    and not exists (select 1 from sampling_assignment o where o.interaction_id = r.interaction_id
                        and o.state in ('OPEN', 'DONE'))
                order by r.place limit 1
                """,
                row ->
                        found[0] =
                                new Reserve(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                sample,
                cell);
        return Optional.ofNullable(found[0]);
    }

    /** A reserve and its agent. */
    record Reserve(UUID id, UUID agentId) {}

    /** Draws a reserve. */
    void promote(UUID id, String analyst, Instant now, Instant due) {
        each(
                "update sampling_assignment set state = 'OPEN', analyst = ?, assigned_at = ?,"
                        + " due_at = ?, version = version + 1 where id = ?",
                row -> {},
                analyst,
                now,
                due,
                id);
    }

    /** Closes the open assignment of a scored interaction. */
    void scored(UUID interaction, UUID evaluation, Instant at) {
        each(
                "update sampling_assignment set state = 'DONE', evaluation_id = ?, finished_at = ?,"
                        + " version = version + 1 where interaction_id = ? and state = 'OPEN'",
                row -> {},
                evaluation,
                at,
                interaction);
    }

    /** A place that an erased interaction has left. */
    record Left(UUID plan, UUID sample, String cell) {}

    /** Forgets what was written about interactions; answers which places are free now. */
    List<Left> forget(Collection<UUID> interactions, Instant now) {
        List<Left> left = new ArrayList<>();
        each(
                "delete from interaction_signal where interaction_id = any(?)",
                row -> {},
                interactions);
        each(
                "delete from sampling_assignment where interaction_id = any(?) and state = 'RESERVE'",
                row -> {},
                interactions);
        each(
                "update sampling_assignment set skip_reason = null, version = version + 1"
                        + " where interaction_id = any(?) and skip_reason is not null",
                row -> {},
                interactions);
        each(
                "update sampling_assignment set state = 'WITHDRAWN', finished_at = ?,"
                        + " version = version + 1 where interaction_id = any(?) and state = 'OPEN'"
                        + " returning plan_id, sample_id, cell",
                row ->
                        left.add(
                                new Left(
                                        row.getObject(1, UUID.class),
                                        row.getObject(2, UUID.class),
                                        row.getString(3))),
                now,
                interactions);
        return left;
    }

    /** Assignments of the samples that begin in a time, per cell and state. */
    Map<String, Map<AssignmentState, Integer>> progress(UUID plan, Instant from, Instant to) {
        Map<String, Map<AssignmentState, Integer>> progress = new TreeMap<>();
        each(
                """
                select a.cell, a.state, count(*) from sampling_assignment a join sample s on s.id = a.sample_id
                where a.plan_id = ? and s.from_time >= ? and s.from_time < ? and a.state <> 'RESERVE'
                group by a.cell, a.state
                """,
                row ->
                        progress.computeIfAbsent(row.getString(1), cell -> new HashMap<>())
                                .put(AssignmentState.valueOf(row.getString(2)), row.getInt(3)),
                plan,
                from,
                to);
        return progress;
    }
}
