package io.mushrif.complaints.customerduplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What is compared of customers and under which keys it is filed, kept apart from their records.
 */
@ApplicationScoped
class MatchRecords {

    /** Changes with the keys, so that all are written anew. */
    private static final String ALGORITHM = "1";

    private record Fresh(
            UUID id, boolean merged, long kept, String name, Array phones, Array emails) {

        long fingerprint() throws SQLException {
            String all =
                    String.join(
                            "\n",
                            ALGORITHM,
                            name,
                            String.join(" ", texts(phones)),
                            String.join(" ", texts(emails)));
            return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                    .getMostSignificantBits();
        }

        MatchProfile profile() throws SQLException {
            return new MatchProfile(id, PersonName.of(name), texts(phones), texts(emails));
        }
    }

    private final DataSource database;

    MatchRecords(DataSource database) {
        this.database = database;
    }

    /** Writes what others find these customers by; nothing for who was merged or erased. */
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Collection<UUID> customers) {
        try (Connection connection = database.getConnection()) {
            List<Fresh> changed = new ArrayList<>();
            List<UUID> gone = new ArrayList<>();
            for (Fresh fresh : read(connection, customers)) {
                if (fresh.merged()) {
                    gone.add(fresh.id());
                } else if (fresh.kept() != fresh.fingerprint()) {
                    changed.add(fresh);
                }
            }
            forget(connection, gone);
            keep(connection, changed);
        } catch (SQLException e) {
            throw new IllegalStateException("what customers are found by cannot be written", e);
        }
    }

    private static List<Fresh> read(Connection connection, Collection<UUID> customers)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select c.id, c.merged_into is not null or c.erased_at is not null, coalesce(m.fingerprint, 0), c.name,
                            array(select value from customer_contact k
                                where k.customer_id = c.id and k.kind = 'PHONE' order by value),
                            array(select value from customer_contact k
                                where k.customer_id = c.id and k.kind = 'EMAIL' order by value)
                        from customer c left join customer_match m on m.customer_id = c.id
                        where c.id = any(?) order by c.id
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
            List<Fresh> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(
                            new Fresh(
                                    row.getObject(1, UUID.class),
                                    row.getBoolean(2),
                                    row.getLong(3),
                                    row.getString(4),
                                    row.getArray(5),
                                    row.getArray(6)));
                }
            }
            return all;
        }
    }

    private static void forget(Connection connection, List<UUID> customers) throws SQLException {
        if (customers.isEmpty()) {
            return;
        }
        for (String table : List.of("customer_match", "customer_match_key")) {
            try (PreparedStatement delete =
                    connection.prepareStatement(
                            "delete from " + table + " where customer_id = any(?)")) {
                delete.setArray(1, connection.createArrayOf("uuid", customers.toArray()));
                delete.executeUpdate();
            }
        }
    }

    private static void keep(Connection connection, List<Fresh> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        List<UUID> owners = new ArrayList<>();
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement upsert =
                connection.prepareStatement(
                        """
                        insert into customer_match (customer_id, fingerprint, name, phones, emails)
                        values (?, ?, ?, ?, ?)
                        on conflict (customer_id) do update set fingerprint = excluded.fingerprint,
                            name = excluded.name, phones = excluded.phones, emails = excluded.emails
                        """)) {
            for (Fresh fresh : changed) {
                upsert.setObject(1, fresh.id());
                upsert.setLong(2, fresh.fingerprint());
                upsert.setString(3, fresh.name());
                upsert.setArray(4, fresh.phones());
                upsert.setArray(5, fresh.emails());
                upsert.addBatch();
                for (Long key : MatchKeys.of(fresh.profile())) {
                    owners.add(fresh.id());
                    keys.add(key);
                }
            }
            upsert.executeBatch();
        }
        try (PreparedStatement delete =
                connection.prepareStatement(
                        "delete from customer_match_key where customer_id = any(?)")) {
            delete.setArray(
                    1, connection.createArrayOf("uuid", changed.stream().map(Fresh::id).toArray()));
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into customer_match_key (key, customer_id) select * from unnest(?, ?)")) {
            insert.setArray(1, connection.createArrayOf("int8", keys.toArray()));
            insert.setArray(2, connection.createArrayOf("uuid", owners.toArray()));
            insert.executeUpdate();
        }
    }

    static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
