package io.mushrif.complaints.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The last reading of each clock, kept so that what is to be noticed next is found by index. Always
 * written from a whole reading of the log, never patched. Whoever writes has locked the complaint
 * before, or has just made it.
 */
@ApplicationScoped
class ClockRows {

    /** A clock of a complaint. */
    record Key(UUID complaint, String policy, String name) {}

    /** A reading on its way into its row. */
    record Row(UUID complaint, ClockReadings.Named clock, NoticeMark mark) {

        /** Whether the row says all that others look for. */
        boolean says(Kept kept) {
            ClockReading reading = clock.reading();
            return kept != null
                    && kept.mark().equals(mark)
                    && kept.cycle() == reading.cycle()
                    && kept.state().equals(reading.state().name())
                    && Objects.equals(kept.dueAt(), reading.dueAt())
                    && Objects.equals(kept.nextNoticeAt(), mark.next(reading));
        }
    }

    /** What is in a row. */
    record Kept(NoticeMark mark, int cycle, String state, Instant dueAt, Instant nextNoticeAt) {}

    private static final String UPSERT =
            """
            insert into complaint_clock (complaint_id, policy, name, kind, cycle, target, state,
                elapsed_seconds, due_at, met_at, breached_at, notified_cycle, notified, next_notice_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (complaint_id, policy, name) do update set kind = excluded.kind,
                cycle = excluded.cycle, target = excluded.target, state = excluded.state,
                elapsed_seconds = excluded.elapsed_seconds, due_at = excluded.due_at,
                met_at = excluded.met_at, breached_at = excluded.breached_at,
                notified_cycle = excluded.notified_cycle, notified = excluded.notified,
                next_notice_at = excluded.next_notice_at
            """;

    private final DataSource database;

    ClockRows(DataSource database) {
        this.database = database;
    }

    void write(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            for (Row row : rows) {
                ClockReading reading = row.clock().reading();
                upsert.setObject(1, row.complaint());
                upsert.setString(2, row.clock().policy());
                upsert.setString(3, row.clock().rule().name());
                upsert.setString(4, row.clock().rule().kind().name());
                upsert.setInt(5, reading.cycle());
                upsert.setString(6, reading.target());
                upsert.setString(7, reading.state().name());
                upsert.setLong(8, reading.elapsed().toSeconds());
                upsert.setObject(9, time(reading.dueAt()));
                upsert.setObject(10, time(reading.metAt()));
                upsert.setObject(11, time(reading.breachedAt()));
                upsert.setInt(12, row.mark().cycle());
                upsert.setInt(13, row.mark().percent());
                upsert.setObject(14, time(row.mark().next(reading)));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("clocks could not be written", e);
        }
    }

    /** What is kept of the clocks of these complaints. */
    Map<Key, Kept> kept(Collection<UUID> complaints) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select complaint_id, policy, name, notified_cycle, notified,
                                    cycle, state, due_at, next_notice_at
                                from complaint_clock where complaint_id = any(?)
                                """)) {
            select.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
            Map<Key, Kept> kept = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.put(
                            new Key(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getString(3)),
                            new Kept(
                                    new NoticeMark(row.getInt(4), row.getInt(5)),
                                    row.getInt(6),
                                    row.getString(7),
                                    instant(row, 8),
                                    instant(row, 9)));
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("clocks could not be read", e);
        }
    }

    /** Deletes rows of clocks that a complaint does not have any more. */
    void delete(Collection<Key> keys) {
        if (keys.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from complaint_clock where complaint_id = ? and policy = ? and name = ?")) {
            for (Key key : keys) {
                delete.setObject(1, key.complaint());
                delete.setString(2, key.policy());
                delete.setString(3, key.name());
                delete.addBatch();
            }
            delete.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("clocks could not be deleted", e);
        }
    }

    /**
     * Complaints with a clock that has something to be noticed, the longest overdue first.
     *
     * @param from the last of those that were looked at before; null to begin
     */
    List<DueClock> due(Instant now, DueClock from, int limit) {
        String where =
                from == null
                        ? "next_notice_at < ?"
                        : "next_notice_at < ? and (next_notice_at, complaint_id) > (?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select next_notice_at, complaint_id from complaint_clock where "
                                        + where
                                        + " order by next_notice_at, complaint_id limit ?")) {
            int next = 1;
            select.setObject(next++, time(now));
            if (from != null) {
                select.setObject(next++, time(from.at()));
                select.setObject(next++, from.complaint());
            }
            select.setInt(next, limit);
            List<DueClock> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(
                            new DueClock(
                                    row.getObject(1, OffsetDateTime.class).toInstant(),
                                    row.getObject(2, UUID.class)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("clocks could not be read", e);
        }
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
