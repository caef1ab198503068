package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.ComplaintRights;
import io.mushrif.complaints.complaint.ComplaintStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A query for the ids of complaints with the values of its parameters. */
final class SelectedComplaints {

    private record Ids(Collection<UUID> values) {}

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    private SelectedComplaints(String sql) {
        this.sql = new StringBuilder(sql);
    }

    /** Those that a filter means and that the rights cover. */
    static SelectedComplaints of(Selection filter, ComplaintRights rights) {
        SelectedComplaints query = new SelectedComplaints("select id from complaint where true");
        query.where("status = ?", filter.status())
                .where("priority = ?", filter.priority())
                .where("channel = ?", filter.channel())
                .where("product = ?", filter.product())
                .where("category = ?", filter.category())
                .where("team_id = ?", filter.teamId())
                .where("agent_id = ?", filter.agentId())
                .where("customer_id = ?", filter.customerId())
                .where("reference = ?", filter.reference())
                .where("parent_id = ?", filter.parentId())
                .where("problem_group_id = ?", filter.problemGroupId())
                .where("source = ?", filter.source())
                .where("external_id = ?", filter.externalId())
                .where("cardinality(tags) > 0 and tags @> array[?]::text[]", filter.tag())
                .where("received_at >= ?", filter.receivedFrom())
                .where("received_at < ?", filter.receivedTo())
                .where("next_due_at < ?", filter.dueBefore());
        if (filter.awaitsResponse() != null) {
            query.sql
                    .append(" and status in (")
                    .append(statuses(filter.awaitsResponse()))
                    .append(")");
        }
        query.cover(rights);
        return query;
    }

    /** Those that are named, whether or not there are such. */
    static SelectedComplaints named(List<UUID> ids) {
        SelectedComplaints query =
                new SelectedComplaints("select distinct id from unnest(?) named(id)");
        query.values.add(new Ids(ids));
        return query;
    }

    String sql() {
        return sql.toString();
    }

    void bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int at = first;
        for (Object value : values) {
            if (value instanceof Ids ids) {
                statement.setArray(at, connection.createArrayOf("uuid", ids.values().toArray()));
            } else if (value instanceof Instant time) {
                statement.setTimestamp(at, Timestamp.from(time));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(at, constant.name());
            } else {
                statement.setObject(at, value);
            }
            at++;
        }
    }

    private SelectedComplaints where(String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** The rule of {@link ComplaintRights#cover} as a condition. */
    private void cover(ComplaintRights rights) {
        if (rights.everything()) {
            return;
        }
        List<String> either = new ArrayList<>();
        either.add("false");
        if (rights.supervisor()) {
            either.add("team_id is null");
            either.add("team_id = any(?)");
            values.add(new Ids(rights.teams()));
        }
        if (rights.agent()) {
            either.add("registered_by = ?");
            values.add(rights.user());
        }
        if (rights.self() != null) {
            either.add("agent_id = ?");
            values.add(rights.self());
        }
        sql.append(" and (").append(String.join(" or ", either)).append(")");
    }

    private static String statuses(boolean awaitingResponse) {
        return Arrays.stream(ComplaintStatus.values())
                .filter(status -> status.awaitsResponse() == awaitingResponse)
                .map(status -> "'" + status.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
