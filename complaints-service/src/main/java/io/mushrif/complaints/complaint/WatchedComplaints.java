package io.mushrif.complaints.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.contracts.complaint.ComplaintProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Complaints whose clocks are watched: many at once, with a few statements for all of them. Plain
 * SQL, as thousands of clocks may run out in the same minute.
 */
@ApplicationScoped
public class WatchedComplaints {

    /**
     * A complaint that is locked until the transaction ends.
     *
     * @param clocks what its clocks show now, read from its log
     */
    public record Watched(
            UUID id,
            String reference,
            ComplaintProfile profile,
            ClockReadings clocks,
            int timelineLength,
            Instant nextDueAt) {}

    private record Row(
            UUID id,
            String reference,
            ComplaintStatus status,
            String regime,
            ComplaintProfile profile,
            int timelineLength,
            Instant nextDueAt) {}

    private static final String LOCK =
            """
            select id, reference, status, regime, product, category, channel, legal_entity, priority,
                language, team_id, agent_id, received_at, timeline_length, next_due_at
            from complaint where id = any(?) order by id for no key update skip locked
            """;

    private static final String LOG =
            """
            select complaint_id, type, at, details ->> 'priority' from complaint_timeline
            where complaint_id = any(?) and type = any(?) order by complaint_id, seq
            """;

    private static final String NOTE =
            """
            update complaint set
                version = version + case when noted.entries > 0 then 1 else 0 end,
                timeline_length = timeline_length + noted.entries,
                next_due_at = noted.due
            from unnest(?::uuid[], ?::int[], ?::timestamptz[]) as noted (id, entries, due)
            where complaint.id = noted.id
            """;

    private static final String APPEND =
            """
            insert into complaint_timeline (complaint_id, seq, type, at, recorded_at, actor, details)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final DataSource database;
    private final Clocks clocks;
    private final ObjectMapper json;
    private final Clock clock;

    WatchedComplaints(DataSource database, Clocks clocks, ObjectMapper json, Clock clock) {
        this.database = database;
        this.clocks = clocks;
        this.json = json;
        this.clock = clock;
    }

    /** Locks those of the complaints that nobody else works on now, inside the transaction. */
    public List<Watched> lock(Collection<UUID> ids) {
        try (Connection connection = database.getConnection()) {
            List<Row> rows = locked(connection, ids);
            Map<UUID, List<ClockEvent>> logs = logs(connection, rows);
            return rows.stream().map(row -> watched(row, logs.get(row.id()))).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("complaints could not be read", e);
        }
    }

    private static List<Row> locked(Connection connection, Collection<UUID> ids)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(row(row));
                }
            }
            return rows;
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                ComplaintStatus.valueOf(row.getString(3)),
                row.getString(4),
                new ComplaintProfile(
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getObject(11, UUID.class),
                        row.getObject(12, UUID.class),
                        instant(row, 13)),
                row.getInt(14),
                instant(row, 15));
    }

    private static Map<UUID, List<ClockEvent>> logs(Connection connection, List<Row> rows)
            throws SQLException {
        Map<UUID, List<ClockEvent>> logs = new HashMap<>();
        rows.forEach(row -> logs.put(row.id(), new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement(LOG)) {
            select.setArray(1, connection.createArrayOf("uuid", logs.keySet().toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "varchar",
                            Arrays.stream(TimelineType.values())
                                    .filter(type -> type.clockEvent() != null)
                                    .map(Enum::name)
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Happening.of(
                                    TimelineType.valueOf(row.getString(2)),
                                    instant(row, 3),
                                    "priority",
                                    row.getString(4))
                            .clockEvent()
                            .ifPresent(logs.get(row.getObject(1, UUID.class))::add);
                }
            }
        }
        return logs;
    }

    private Watched watched(Row row, List<ClockEvent> log) {
        ClockReadings readings =
                ComplaintWork.hasClocks(row.status(), log)
                        ? clocks.read(row.regime(), row.profile().priority(), log)
                        : ClockReadings.none();
        return new Watched(
                row.id(),
                row.reference(),
                row.profile(),
                readings,
                row.timelineLength(),
                row.nextDueAt());
    }

    /**
     * Writes what happened to complaints into their timelines, and when the next of their clocks
     * runs out. Whoever has seen the version before has to look again.
     *
     * @param watched complaints that {@link #lock} has locked
     */
    public void note(
            Collection<Watched> watched, Map<UUID, List<Happening>> happenings, String actor) {
        List<Watched> changed =
                watched.stream()
                        .filter(
                                one ->
                                        happenings.containsKey(one.id())
                                                || !Objects.equals(
                                                        one.clocks().nextDue(), one.nextDueAt()))
                        .toList();
        if (changed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            update(connection, changed, happenings);
            append(connection, changed, happenings, actor);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("complaints could not be noted", e);
        }
    }

    private static void update(
            Connection connection, List<Watched> changed, Map<UUID, List<Happening>> happenings)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(NOTE)) {
            update.setArray(
                    1,
                    connection.createArrayOf("uuid", changed.stream().map(Watched::id).toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "int4",
                            changed.stream()
                                    .map(one -> entries(one, happenings).size())
                                    .toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz",
                            changed.stream()
                                    .map(one -> Objects.toString(one.clocks().nextDue(), null))
                                    .toArray()));
            update.executeUpdate();
        }
    }

    private void append(
            Connection connection,
            List<Watched> changed,
            Map<UUID, List<Happening>> happenings,
            String actor)
            throws SQLException, JsonProcessingException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            for (Watched one : changed) {
                int seq = one.timelineLength();
                for (Happening happening : entries(one, happenings)) {
                    seq++;
                    insert.setObject(1, one.id());
                    insert.setInt(2, seq);
                    insert.setString(3, happening.type().name());
                    insert.setObject(4, happening.at().atOffset(ZoneOffset.UTC));
                    insert.setObject(5, now);
                    insert.setString(6, actor);
                    insert.setString(7, json.writeValueAsString(happening.details()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static List<Happening> entries(Watched one, Map<UUID, List<Happening>> happenings) {
        return happenings.getOrDefault(one.id(), List.of());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
