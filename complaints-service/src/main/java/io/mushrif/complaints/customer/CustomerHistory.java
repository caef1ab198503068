package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Who changed what of a customer when. Append-only; values can be erased, entries cannot. */
@ApplicationScoped
public class CustomerHistory {

    /** A field with its values before and after; either may be null. */
    public record Change(String field, String before, String after) {}

    private final DataSource database;

    CustomerHistory(DataSource database) {
        this.database = database;
    }

    /** Notes changes, in the running transaction. */
    public void append(UUID customer, List<Change> changes, String actor, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into customer_history (id, customer_id, at, actor, field, before, after)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """)) {
            for (Change change : changes) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, customer);
                insert.setObject(3, at.atOffset(ZoneOffset.UTC));
                insert.setString(4, actor);
                insert.setString(5, change.field());
                insert.setString(6, change.before());
                insert.setString(7, change.after());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a customer could not be written", e);
        }
    }

    /** Takes the values out of all entries of these customers; that there were entries stays. */
    public void erase(List<UUID> customers, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update customer_history set before = null, after = null, erased_at = ?
                                where customer_id = any(?) and erased_at is null
                                """)) {
            update.setObject(1, at.atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", customers.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a customer could not be erased", e);
        }
    }

    /** A page of what happened to these customers, newest first. */
    Page<CustomerHistoryView> page(List<UUID> customers, PageRequest request) {
        Cursor cursor = request.cursor(Instant::parse);
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                """
                                select id, customer_id, at, actor, field, before, after, erased_at
                                from customer_history
                                where customer_id = any(?) and (cast(? as timestamptz) is null or (at, id) < (?, ?))
                                order by at desc, id desc limit ?
                                """)) {
            OffsetDateTime after =
                    cursor == null ? null : Instant.parse(cursor.value()).atOffset(ZoneOffset.UTC);
            select.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            select.setObject(2, after);
            select.setObject(3, after);
            select.setObject(4, cursor == null ? null : cursor.id());
            select.setInt(5, request.limit() + 1);
            List<CustomerHistoryView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return Page.of(
                    found, request.limit(), last -> new Cursor(last.at().toString(), last.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a customer could not be read", e);
        }
    }

    private static CustomerHistoryView view(ResultSet row) throws SQLException {
        OffsetDateTime erased = row.getObject("erased_at", OffsetDateTime.class);
        return new CustomerHistoryView(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("field"),
                row.getString("before"),
                row.getString("after"),
                erased == null ? null : erased.toInstant());
    }
}
