package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.ComplaintStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Where each complaint stands in routing; the queue is those that wait. Plain SQL: a row is written
 * with every registration. Whoever changes the row of a complaint holds the lock of the complaint.
 */
@ApplicationScoped
class RoutingEntries {

    /** Names of the states that count as load. */
    static final String[] IN_WORK = names(ComplaintStatus::awaitsResponse);

    /** Names of the states in which a complaint has not ended. */
    static final String[] OPEN = names(ComplaintStatus::isOpen);

    /** A complaint that waits, and for whom. */
    record Waiting(UUID complaintId, Need need) {}

    /** Where a complaint stands, how it came there and when. */
    record Standing(EntryState state, String reason, Instant since) {}

    /** A complaint that an agent holds. */
    record Held(
            UUID complaintId,
            UUID agentId,
            ComplaintStatus status,
            EntryState state,
            boolean comesBack,
            boolean active,
            boolean onShift,
            ComplaintPriority priority,
            Instant receivedAt) {

        /** Why it leaves its agent, when it does. */
        String reason() {
            return active ? "agent-off-shift" : "agent-left";
        }
    }

    private static final String PUT =
            """
            insert into routing_entry (complaint_id, state, reason, since, urgency, received_at) %s
            on conflict (complaint_id) do update set state = excluded.state, reason = excluded.reason,
                since = excluded.since, urgency = excluded.urgency, received_at = excluded.received_at,
                need = null, comes_back = false
            """;

    private static final String HELD =
            """
            select c.id, c.agent_id, c.status, e.state, coalesce(e.comes_back, false) as comes_back,
                coalesce(a.active, true) as active, coalesce(a.on_shift, false) as on_shift,
                c.priority, c.received_at
            from complaint c left join routing_entry e on e.complaint_id = c.id
            left join routing_agent a on a.agent_id = c.agent_id
            """;

    private final DataSource database;

    RoutingEntries(DataSource database) {
        this.database = database;
    }

    /** From now on the complaint stands there. */
    void put(Complaint complaint, EntryState state, String reason, Instant now) {
        update(
                PUT.formatted("values (?, ?, ?, ?, ?, ?)"),
                complaint.id(),
                state.name(),
                reason,
                now.atOffset(ZoneOffset.UTC),
                urgency(complaint.priority()),
                complaint.receivedAt().atOffset(ZoneOffset.UTC));
    }

    /** These were taken from their agents and wait for others. */
    void takenBack(Collection<Held> complaints, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement put =
                        connection.prepareStatement(
                                PUT.formatted(
                                        """
                                        select id, 'WAITING', reason, ?, urgency, received_at
                                        from unnest(?, ?, ?, ?) as n (id, reason, urgency, received_at)
                                        """))) {
            put.setObject(1, now.atOffset(ZoneOffset.UTC));
            put.setArray(2, array(connection, "uuid", complaints, Held::complaintId));
            put.setArray(3, array(connection, "text", complaints, Held::reason));
            put.setArray(
                    4, array(connection, "int2", complaints, held -> urgency(held.priority())));
            put.setArray(
                    5,
                    array(
                            connection,
                            "timestamptz",
                            complaints,
                            held -> held.receivedAt().atOffset(ZoneOffset.UTC)));
            put.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private static Array array(
            Connection connection, String type, Collection<Held> rows, Function<Held, ?> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    /** The complaint was opened again and still has its agent, who may not be there. */
    void comesBack(Complaint complaint, Instant now) {
        update(
                """
                insert into routing_entry (complaint_id, state, reason, since, urgency, received_at, comes_back)
                values (?, 'ROUTED', 'opened-again', ?, ?, ?, true)
                on conflict (complaint_id) do update set comes_back = true
                """,
                complaint.id(),
                now.atOffset(ZoneOffset.UTC),
                urgency(complaint.priority()),
                complaint.receivedAt().atOffset(ZoneOffset.UTC));
    }

    /** What a complaint without agent needs may be something else now. */
    void changed(Complaint complaint) {
        update(
                """
                update routing_entry set urgency = ?, need = null
                where complaint_id = ? and state in ('WAITING', 'PARKED')
                """,
                urgency(complaint.priority()),
                complaint.id());
    }

    /** The complaint has ended. */
    void forget(UUID complaint) {
        update("delete from routing_entry where complaint_id = ?", complaint);
    }

    /** The complaint was answered; if nobody has it, nobody has to get it. */
    void forgetUnlessHeld(UUID complaint) {
        update(
                "delete from routing_entry where complaint_id = ? and state in ('WAITING', 'PARKED')",
                complaint);
    }

    /** These have an agent or have ended without routing being told, as by an import. */
    void forgetUnlessMoved(Collection<UUID> complaints) {
        updateAll(
                "delete from routing_entry where complaint_id = any(?) and state = 'WAITING'",
                complaints);
    }

    /** What every waiting complaint needs has to be worked out again. */
    void rulesChanged() {
        update("update routing_entry set need = null where state = 'WAITING'");
    }

    /** Nobody has to look any more whether the agents of these are there. */
    void looked(Collection<UUID> complaints) {
        updateAll(
                "update routing_entry set comes_back = false where complaint_id = any(?)",
                complaints);
    }

    /** These were given to agents. */
    void routed(Collection<UUID> complaints, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update routing_entry set state = 'ROUTED', reason = 'routed', since = ?, need = null
                                where complaint_id = any(?)
                                """)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", complaints.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    /** Where a complaint stands; empty when routing has nothing to do with it. */
    Optional<Standing> standing(UUID complaint) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select state, reason, since from routing_entry where complaint_id = ?")) {
            select.setObject(1, complaint);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Standing(
                                        EntryState.valueOf(row.getString(1)),
                                        row.getString(2),
                                        row.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /** Whether a complaint stands there. */
    boolean isIn(EntryState state, UUID complaint) {
        return standing(complaint).filter(it -> it.state() == state).isPresent();
    }

    /** Waiting complaints of which it is not worked out what they need. */
    List<Routable> unclassified(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select c.id, c.language, c.category, c.product, c.priority
                                from (select complaint_id from routing_entry where state = 'WAITING' and need is null
                                    order by urgency, received_at, complaint_id limit ? for no key update skip locked) e
                                join complaint c on c.id = e.complaint_id
                                """)) {
            select.setInt(1, limit);
            List<Routable> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Routable(
                                    row.getObject(1, UUID.class),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    ComplaintPriority.valueOf(row.getString(5))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /** Keeps what complaints need. */
    void classified(Map<UUID, Need> needs) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update routing_entry e set need = n.need
                                from unnest(?, ?) as n (complaint_id, need)
                                where e.complaint_id = n.complaint_id and e.state = 'WAITING'
                                """)) {
            update.setArray(1, connection.createArrayOf("uuid", needs.keySet().toArray()));
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "text", needs.values().stream().map(Need::key).toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    /** All that somebody waits for; jumps from one to the next over the index. */
    List<Need> needs() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                with recursive n as (
                                    (select need from routing_entry where state = 'WAITING' and need is not null
                                        order by need limit 1)
                                    union all
                                    select (select e.need from routing_entry e where e.state = 'WAITING'
                                        and e.need > n.need order by e.need limit 1)
                                    from n where n.need is not null)
                                select need from n where need is not null
                                """);
                ResultSet row = select.executeQuery()) {
            List<Need> found = new ArrayList<>();
            while (row.next()) {
                found.add(Need.of(row.getString(1)));
            }
            return found;
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /** The first in the queue with one of these needs: most urgent, then oldest. */
    List<Waiting> next(Collection<Need> needs, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select e.complaint_id, e.need from unnest(?) as n (need)
                                cross join lateral (select * from routing_entry
                                    where state = 'WAITING' and need = n.need collate "C"
                                    order by urgency, received_at, complaint_id limit ?) e
                                order by e.urgency, e.received_at, e.complaint_id limit ?
                                """)) {
            select.setArray(
                    1, connection.createArrayOf("text", needs.stream().map(Need::key).toArray()));
            select.setInt(2, limit);
            select.setInt(3, limit);
            return waiting(select);
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /** Those of the complaints that wait and that nobody has, now that they are locked. */
    Set<UUID> stillWaiting(Collection<UUID> complaints) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select c.id from routing_entry e join complaint c on c.id = e.complaint_id
                                where e.complaint_id = any(?) and e.state = 'WAITING' and c.agent_id is null
                                and c.status = any(?)
                                """)) {
            select.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
            select.setArray(2, connection.createArrayOf("text", IN_WORK));
            return ids(select);
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /** Locks complaints that nobody works on at this moment; the others are passed over. */
    Set<UUID> lock(Collection<UUID> complaints) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select id from complaint where id = any(?) for no key update skip locked")) {
            select.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
            return ids(select);
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    /** Open complaints of these agents. */
    List<Held> heldBy(Collection<UUID> agents) {
        return held("where c.agent_id = any(?) and c.status = any(?)", agents);
    }

    /** Of these complaints those that an agent holds. */
    List<Held> held(Collection<UUID> complaints) {
        return held(
                "where c.id = any(?) and c.agent_id is not null and c.status = any(?)", complaints);
    }

    /** Complaints that were opened again since anybody looked whether their agent is there. */
    List<Held> comingBack(int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(HELD + "where e.comes_back limit ?")) {
            select.setInt(1, limit);
            return held(select);
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    private List<Held> held(String condition, Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HELD + condition)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            select.setArray(2, connection.createArrayOf("text", OPEN));
            return held(select);
        } catch (SQLException e) {
            throw unread(e);
        }
    }

    private static List<Held> held(PreparedStatement select) throws SQLException {
        List<Held> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String state = row.getString("state");
                found.add(
                        new Held(
                                row.getObject("id", UUID.class),
                                row.getObject("agent_id", UUID.class),
                                ComplaintStatus.valueOf(row.getString("status")),
                                state == null ? null : EntryState.valueOf(state),
                                row.getBoolean("comes_back"),
                                row.getBoolean("active"),
                                row.getBoolean("on_shift"),
                                ComplaintPriority.valueOf(row.getString("priority")),
                                row.getObject("received_at", OffsetDateTime.class).toInstant()));
            }
        }
        return found;
    }

    private static List<Waiting> waiting(PreparedStatement select) throws SQLException {
        List<Waiting> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Waiting(row.getObject(1, UUID.class), Need.of(row.getString(2))));
            }
        }
        return found;
    }

    private static Set<UUID> ids(PreparedStatement select) throws SQLException {
        Set<UUID> found = new HashSet<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(row.getObject(1, UUID.class));
            }
        }
        return found;
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    private void updateAll(String sql, Collection<UUID> complaints) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", complaints.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw unwritten(e);
        }
    }

    /** Position in the queue by priority; 0 is most urgent. */
    static int urgency(ComplaintPriority priority) {
        return switch (priority) {
            case URGENT -> 0;
            case HIGH -> 1;
            case NORMAL -> 2;
            case LOW -> 3;
        };
    }

    private static String[] names(Predicate<ComplaintStatus> which) {
        return Arrays.stream(ComplaintStatus.values())
                .filter(which)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static RoutingException unread(SQLException e) {
        return new RoutingException("the queue could not be read", e);
    }

    private static RoutingException unwritten(SQLException e) {
        return new RoutingException("the queue could not be written", e);
    }
}
