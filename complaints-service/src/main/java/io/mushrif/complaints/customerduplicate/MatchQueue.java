package io.mushrif.complaints.customerduplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Customers who wait for being compared. Triggers put them in, in the transaction that changes
 * them. What one replica has claimed the others pass over, until its transaction ends.
 */
@ApplicationScoped
class MatchQueue {

    private final DataSource database;

    MatchQueue(DataSource database) {
        this.database = database;
    }

    /** Claims customers whose keys are to be written. */
    List<UUID> claimForKeys(int most) {
        return ids(
                """
                select customer_id from customer_match_queue where step = 'KEYS'
                order by queued_at limit ? for update skip locked
                """,
                most);
    }

    /** Claims customers who have changed and are to be compared with all others. */
    List<UUID> claimForCompare(int most) {
        return ids(
                """
                select customer_id from customer_match_queue where step = 'COMPARE' and run_id is null
                order by queued_at limit ? for update skip locked
                """,
                most);
    }

    /**
     * Claims customers of a run who are to be compared with those of lesser ids: none before the
     * keys of all are written.
     */
    List<UUID> claimForRun(UUID run, int most) {
        return ids(
                """
                select customer_id from customer_match_queue where run_id = ? and step = 'COMPARE'
                and not exists (select 1 from customer_match_queue where run_id = ? and step = 'KEYS')
                order by customer_id limit ? for update skip locked
                """,
                run,
                run,
                most);
    }

    /** Whether a customer of the run still waits. */
    boolean has(UUID run) {
        return !ids("select customer_id from customer_match_queue where run_id = ? limit ?", run, 1)
                .isEmpty();
    }

    void keysWritten(List<UUID> customers) {
        update(
                "update customer_match_queue set step = 'COMPARE' where customer_id = any(?)",
                customers);
    }

    void done(List<UUID> customers) {
        update("delete from customer_match_queue where customer_id = any(?)", customers);
    }

    /** Puts in all customers; how many they are. Who waits already is compared with all anyway. */
    @Transactional(Transactional.TxType.MANDATORY)
    long addAll(UUID run) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into customer_match_queue (customer_id, step, run_id, queued_at)
                                select id, 'KEYS', ?, current_timestamp from customer where merged_into is null and erased_at is null
                                on conflict (customer_id) do nothing
                                """)) {
            insert.setObject(1, run);
            return insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("customers could not be queued", e);
        }
    }

    /** Lets the planner know how many keys there are now. */
    void analyze() {
        try (Connection connection = database.getConnection();
                PreparedStatement analyze =
                        connection.prepareStatement("analyze customer_match_key, customer_match")) {
            analyze.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("keys could not be analysed", e);
        }
    }

    private List<UUID> ids(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("the queue could not be read", e);
        }
    }

    private void update(String sql, List<UUID> customers) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the queue could not be written", e);
        }
    }
}
