package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.ComplaintRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The complaints of each job with their results. Plain SQL: there may be a million of them. */
@ApplicationScoped
class Items {

    /** One complaint of a job that has no result yet. */
    record Item(long seq, UUID complaintId) {}

    private static final String CLAIM =
            """
            select seq, complaint_id from bulk_action_item
            where job_id = ? and result is null and seq >= ?
            order by seq limit ? for update skip locked
            """;

    private static final String KEEP =
            """
            update bulk_action_item set result = ?, code = ?, arguments = ?, at = ?
            where job_id = ? and seq = ?
            """;

    private static final String PAGE =
            """
            select i.seq, i.complaint_id, c.reference, i.result, i.code, i.arguments, i.at
            from bulk_action_item i left join complaint c on c.id = i.complaint_id
            where i.job_id = ? and i.result is not null and i.seq > ? %s
            order by i.seq limit ?
            """;

    private final DataSource database;
    private final Clock clock;

    Items(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes down the complaints of a job, each once, in the order of their ids: all jobs lock
     * complaints in the same order.
     *
     * @return how many there are
     */
    long select(UUID job, BulkAction.Asked asked, ComplaintRights rights) {
        return asked.ids() == null
                ? insert(job, SelectedComplaints.of(asked.filter(), rights))
                : insert(job, SelectedComplaints.named(asked.ids()));
    }

    private long insert(UUID job, SelectedComplaints selected) {
        String sql =
                "insert into bulk_action_item (job_id, seq, complaint_id)"
                        + " select ?, row_number() over (order by id), id from ("
                        + selected.sql()
                        + ") selected";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, job);
            selected.bind(connection, insert, 2);
            return insert.executeLargeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("complaints of a job could not be selected", e);
        }
    }

    /**
     * Items without a result, from a number on, which nobody else works on until the transaction
     * ends.
     */
    List<Item> claim(UUID job, long from, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CLAIM)) {
            select.setObject(1, job);
            select.setLong(2, from);
            select.setInt(3, most);
            try (ResultSet found = select.executeQuery()) {
                List<Item> items = new ArrayList<>(most);
                while (found.next()) {
                    items.add(new Item(found.getLong(1), found.getObject(2, UUID.class)));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("items could not be claimed", e);
        }
    }

    /** Whether any item has no result yet, also one that is being worked on. */
    boolean waiting(UUID job) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select 1 from bulk_action_item where job_id = ? and result is null limit 1")) {
            select.setObject(1, job);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("items could not be read", e);
        }
    }

    void keep(UUID job, Map<Item, ItemResult> results) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(KEEP)) {
            for (Map.Entry<Item, ItemResult> entry : results.entrySet()) {
                ItemResult result = entry.getValue();
                update.setString(1, result.kind().name());
                update.setString(2, result.code());
                update.setArray(3, connection.createArrayOf("text", result.arguments().toArray()));
                update.setTimestamp(4, Timestamp.from(now));
                update.setObject(5, job);
                update.setLong(6, entry.getKey().seq());
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("results could not be kept", e);
        }
    }

    /**
     * Items with a result, behind a number.
     *
     * @param result null for all
     */
    List<Found> page(UUID job, ItemResult.Kind result, long after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                PAGE.formatted(result == null ? "" : "and i.result = ?"))) {
            int at = 1;
            select.setObject(at++, job);
            select.setLong(at++, after);
            if (result != null) {
                select.setString(at++, result.name());
            }
            select.setInt(at, most);
            try (ResultSet rows = select.executeQuery()) {
                List<Found> found = new ArrayList<>(most);
                while (rows.next()) {
                    found.add(
                            new Found(
                                    rows.getLong(1),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    ItemResult.Kind.valueOf(rows.getString(4)),
                                    rows.getString(5),
                                    (String[]) rows.getArray(6).getArray(),
                                    rows.getTimestamp(7).toInstant()));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("items could not be read", e);
        }
    }

    /** An item with its result, as it is stored. */
    record Found(
            long seq,
            UUID complaintId,
            String reference,
            ItemResult.Kind result,
            String code,
            String[] arguments,
            Instant at) {}
}
