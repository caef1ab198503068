package io.mushrif.platform.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shards of the outbox that this replica owns. A shard is owned by holding its PostgreSQL
 * advisory lock on the relay's own connection: when the replica dies, the server lets go of it.
 * Every replica also holds one shared lock, by which all know how many they are and each keeps no
 * more than its part.
 */
final class OutboxShards {

    /** Number of shards; the unit of work that is spread over replicas. */
    static final int COUNT = 12;

    private static final int LOCK_CLASS = 0x6d757368; // "mush": keeps clear of other users of locks
    private static final int MEMBERS = COUNT;

    private final Connection connection;
    private final Set<Integer> owned = new TreeSet<>();

    OutboxShards(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_advisory_lock_shared(?, ?)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setInt(2, MEMBERS);
            lock.execute();
        }
    }

    /** The shard of a key: its events stay in one shard and so in order. */
    static int of(String key) {
        return Math.floorMod(key.hashCode(), COUNT);
    }

    Set<Integer> owned() {
        return owned;
    }

    /** Gives back what is more than this replica's part, then takes what is free up to it. */
    void rebalance() throws SQLException {
        int part = (COUNT + members() - 1) / members();
        for (Integer shard : Set.copyOf(owned)) {
            if (owned.size() > part) {
                lock("select pg_advisory_unlock(?, ?)", shard);
                owned.remove(shard);
            }
        }
        for (int shard = 0; shard < COUNT && owned.size() < part; shard++) {
            if (!owned.contains(shard) && lock("select pg_try_advisory_lock(?, ?)", shard)) {
                owned.add(shard);
            }
        }
    }

    private int members() throws SQLException {
        try (PreparedStatement count =
                connection.prepareStatement(
                        """
                        select count(*) from pg_locks where locktype = 'advisory' and granted
                        and database = (select oid from pg_database where datname = current_database())
                        and classid = cast(? as bigint)::oid and objid = cast(? as bigint)::oid
                        """)) {
            count.setLong(1, LOCK_CLASS);
            count.setLong(2, MEMBERS);
            try (ResultSet result = count.executeQuery()) {
                result.next();
                return Math.max(1, result.getInt(1));
            }
        }
    }

    private boolean lock(String call, int shard) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setInt(1, LOCK_CLASS);
            statement.setInt(2, shard);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }
}
