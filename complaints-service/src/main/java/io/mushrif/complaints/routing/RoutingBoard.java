package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** What waits and why, and who has how much: what supervisors look at. */
@ApplicationScoped
class RoutingBoard {

    /** The order of the queue, as its cursor carries it. */
    record Place(int urgency, Instant receivedAt) {

        static Place of(String text) {
            int space = text.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException(text);
            }
            return new Place(
                    Integer.parseInt(text.substring(0, space)),
                    Instant.parse(text.substring(space + 1)));
        }

        @Override
        public String toString() {
            return urgency + " " + receivedAt;
        }
    }

    private static final String QUEUE =
            """
            select c.id, c.reference, c.status, c.priority, c.language, c.category, c.product, c.team_id,
                e.received_at, e.since, e.reason, e.urgency
            from routing_entry e join complaint c on c.id = e.complaint_id
            where e.state = ? and (e.urgency, e.received_at, e.complaint_id) > (?, ?, ?)
            and (? or c.team_id is null or c.team_id = any(?))
            order by e.urgency, e.received_at, e.complaint_id limit ?
            """;

    private static final String AGENTS =
            """
            select a.agent_id, a.username, a.team_id, a.on_shift, a.languages, a.skills,
                coalesce(a.capacity, ?) as capacity,
                (select count(*) from complaint c where c.agent_id = a.agent_id and c.status = any(?)) as load
            from routing_agent a
            where a.active and a.agent_id > ? and (? or a.team_id = any(?))
            and (cast(? as uuid) is null or a.team_id = ?) and (cast(? as boolean) is null or a.on_shift = ?)
            order by a.agent_id limit ?
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final DataSource database;
    private final RoutingConfig config;
    private final RoutingAgents agents;
    private final RoutingEntries entries;
    private final RoutingRules rules;
    private final RoutingPolicy policy;

    RoutingBoard(
            DataSource database,
            RoutingConfig config,
            RoutingAgents agents,
            RoutingEntries entries,
            RoutingRules rules) {
        this.database = database;
        this.config = config;
        this.agents = agents;
        this.entries = entries;
        this.rules = rules;
        this.policy = new RoutingPolicy(config.keepWhenOffShift());
    }

    /**
     * A page of the queue.
     *
     * @param teams teams of which it is shown, beside complaints that no team has; null for all
     */
    @Transactional
    Page<QueuedView> queue(QueueFilter filter, Collection<UUID> teams) {
        Cursor cursor = filter.cursor(Place::of);
        Place after = cursor == null ? new Place(-1, Instant.EPOCH) : Place.of(cursor.value());
        boolean waits = filter.state != QueueFilter.State.PARKED;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(QUEUE)) {
            select.setString(1, (waits ? EntryState.WAITING : EntryState.PARKED).name());
            select.setInt(2, after.urgency());
            select.setObject(3, after.receivedAt().atOffset(ZoneOffset.UTC));
            select.setObject(4, cursor == null ? FIRST : cursor.id());
            select.setBoolean(5, teams == null);
            select.setArray(6, uuids(connection, teams));
            select.setInt(7, filter.limit() + 1);
            List<QueuedView> found = queued(select, waits);
            return Page.of(
                    found,
                    filter.limit(),
                    last ->
                            new Cursor(
                                    new Place(
                                                    RoutingEntries.urgency(last.priority()),
                                                    last.receivedAt())
                                            .toString(),
                                    last.complaintId()));
        } catch (SQLException e) {
            throw new RoutingException("the queue could not be read", e);
        }
    }

    private List<QueuedView> queued(PreparedStatement select, boolean waits) throws SQLException {
        List<Candidate> onShift = agents.onShift();
        List<RoutingRule.Content> all = rules.all();
        List<QueuedView> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(queued(row, waits, onShift, all));
            }
        }
        return found;
    }

    private QueuedView queued(
            ResultSet row, boolean waits, List<Candidate> onShift, List<RoutingRule.Content> all)
            throws SQLException {
        Routable complaint =
                new Routable(
                        row.getObject("id", UUID.class),
                        row.getString("language"),
                        row.getString("category"),
                        row.getString("product"),
                        ComplaintPriority.valueOf(row.getString("priority")));
        Need need = policy.need(complaint, all);
        WaitingReason obstacle = waits ? obstacle(need, onShift) : null;
        return new QueuedView(
                complaint.complaintId(),
                row.getString("reference"),
                ComplaintStatus.valueOf(row.getString("status")),
                complaint.priority(),
                complaint.language(),
                complaint.category(),
                complaint.product(),
                row.getObject("team_id", UUID.class),
                instant(row, "received_at"),
                instant(row, "since"),
                row.getString("reason"),
                need.skills(),
                need.teamId(),
                obstacle == null ? null : obstacle.code(),
                missing(obstacle));
    }

    /** Where one complaint stands. */
    @Transactional
    RoutingStateView state(Complaint complaint) {
        Need need =
                policy.need(
                        new Routable(
                                complaint.id(),
                                complaint.language(),
                                complaint.category(),
                                complaint.product(),
                                complaint.priority()),
                        rules.all());
        RoutingEntries.Standing standing = entries.standing(complaint.id()).orElse(null);
        WaitingReason obstacle =
                standing != null && standing.state() == EntryState.WAITING
                        ? obstacle(need, agents.onShift())
                        : null;
        return new RoutingStateView(
                standing == null
                        ? RoutingStateView.State.NOT_ROUTED
                        : RoutingStateView.State.valueOf(standing.state().name()),
                standing == null ? null : standing.since(),
                standing == null ? null : standing.reason(),
                complaint.agentId(),
                need.skills(),
                need.teamId(),
                obstacle == null ? null : obstacle.code(),
                missing(obstacle));
    }

    private static Set<String> missing(WaitingReason obstacle) {
        return obstacle == null || obstacle.missingSkills().isEmpty()
                ? null
                : obstacle.missingSkills();
    }

    private WaitingReason obstacle(Need need, List<Candidate> onShift) {
        return config.enabled()
                ? policy.why(need, onShift)
                : WaitingReason.of(WaitingReason.Code.ROUTING_OFF);
    }

    /**
     * A page of active agents, by id.
     *
     * @param teams teams of which they are shown; null for all
     */
    @Transactional
    Page<RoutingAgentView> agents(RoutingAgentFilter filter, Collection<UUID> teams) {
        Cursor cursor = filter.cursor(UUID::fromString);
        Boolean onShift =
                filter.presence == null
                        ? null
                        : filter.presence == RoutingAgentFilter.Presence.ON_SHIFT;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(AGENTS)) {
            select.setInt(1, config.defaultCapacity());
            select.setArray(2, connection.createArrayOf("text", RoutingEntries.IN_WORK));
            select.setObject(3, cursor == null ? FIRST : cursor.id());
            select.setBoolean(4, teams == null);
            select.setArray(5, uuids(connection, teams));
            select.setObject(6, filter.teamId);
            select.setObject(7, filter.teamId);
            select.setObject(8, onShift);
            select.setObject(9, onShift);
            select.setInt(10, filter.limit() + 1);
            List<RoutingAgentView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(agent(row));
                }
            }
            return Page.of(
                    found,
                    filter.limit(),
                    last -> new Cursor(last.agentId().toString(), last.agentId()));
        } catch (SQLException e) {
            throw new RoutingException("agents could not be read", e);
        }
    }

    private static RoutingAgentView agent(ResultSet row) throws SQLException {
        return new RoutingAgentView(
                row.getObject("agent_id", UUID.class),
                row.getString("username"),
                row.getObject("team_id", UUID.class),
                row.getBoolean("on_shift"),
                List.of((String[]) row.getArray("languages").getArray()),
                List.of((String[]) row.getArray("skills").getArray()),
                row.getInt("load"),
                row.getInt("capacity"));
    }

    private static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids == null ? new UUID[0] : ids.toArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
