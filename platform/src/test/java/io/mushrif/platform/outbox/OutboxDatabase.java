package io.mushrif.platform.outbox;

import io.mushrif.devstack.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A new database with the tables of the platform, and rows for its outbox. */
final class OutboxDatabase {

    static final Instant HAPPENED = Instant.parse("2026-03-01T09:30:00.123456Z");
    static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static final String INSERT =
            """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurredat, traceparent, shard)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String REPLICAS_WITH =
            """
            select count(*) from (
                select pid from pg_locks
                where locktype = 'advisory' and granted and objid < 12
                    and database = (select oid from pg_database where datname = current_database())
                group by pid having count(*) = ?) replica
            """;

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    OutboxDatabase() {
        String name = "outbox" + UUID.randomUUID().toString().replace("-", "");
        source.setUrl(PostgresServer.shared().createDatabase(name));
        source.setUser(name);
        source.setPassword(name);
        source.setReWriteBatchedInserts(true);
        Flyway.configure().dataSource(source).locations("classpath:db/platform").load().migrate();
    }

    PGSimpleDataSource source() {
        return source;
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Writes one event as a transaction of a service would, without committing it. */
    static UUID insert(
            Connection connection, String topic, String key, String payload, String traceparent)
            throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            fill(insert, id, topic, key, payload, traceparent);
            insert.executeUpdate();
        }
        return id;
    }

    /** Writes events {@code from} to {@code to} (exclusive), dealt out to keys in turn. */
    void insert(String topic, int from, int to, int keys) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = from; i < to; i++) {
                fill(insert, UUID.randomUUID(), topic, "key-" + i % keys, "" + i, TRACE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    int waiting() throws SQLException {
        return number("select count(*) from outbox");
    }

    /** How many replicas own exactly so many shards. */
    int replicasWith(int shards) throws SQLException {
        return number(REPLICAS_WITH.replace("?", Integer.toString(shards)));
    }

    private int number(String query) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet result = select.executeQuery()) {
            result.next();
            return result.getInt(1);
        }
    }

    private static void fill(
            PreparedStatement insert,
            UUID id,
            String topic,
            String key,
            String payload,
            String traceparent)
            throws SQLException {
        insert.setObject(1, id);
        insert.setString(2, topic);
        insert.setString(3, key);
        insert.setString(4, "test.happened.v1");
        insert.setString(5, payload);
        insert.setObject(6, HAPPENED.atOffset(ZoneOffset.UTC));
        insert.setString(7, traceparent);
        insert.setInt(8, OutboxShards.of(key));
    }
}
