package io.mushrif.platform.idempotency;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Keys and the answers that were given to them. Plain SQL: it runs with every request that creates
 * something.
 */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration MEMORY = Duration.ofHours(24);

    /**
     * The lock is taken by a statement of its own, so that the answer of its last holder is seen
     * behind it.
     */
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String FIND =
            """
            select request, status, location, tag, body from idempotency_key
            where caller = ? and key = ? and created_at >= ?
            """;

    private static final String KEEP =
            """
            insert into idempotency_key (caller, key, request, status, location, tag, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (caller, key) do update set request = excluded.request,
                status = excluded.status, location = excluded.location, tag = excluded.tag,
                body = excluded.body, created_at = excluded.created_at
            """;

    private final DataSource database;
    private final Clock clock;

    IdempotencyKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The kept answer, or null. Holds the key until the end of the transaction.
     *
     * @throws ProblemException 409 while another request holds the key
     */
    @Transactional(Transactional.TxType.MANDATORY)
    KeptAnswer find(String caller, String key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            lock(connection, caller + ' ' + key);
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, caller);
                find.setString(2, key);
                find.setObject(3, timestamp(clock.instant().minus(MEMORY)));
                try (ResultSet row = find.executeQuery()) {
                    return row.next()
                            ? new KeptAnswer(
                                    row.getString(1),
                                    row.getInt(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5))
                            : null;
                }
            }
        }
    }

    private static void lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, name);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    throw ProblemException.conflict("idempotency-key-in-use");
                }
            }
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String caller, String key, KeptAnswer answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, caller);
            keep.setString(2, key);
            keep.setString(3, answer.request());
            keep.setInt(4, answer.status());
            keep.setString(5, answer.location());
            keep.setString(6, answer.tag());
            keep.setString(7, answer.body());
            keep.setObject(8, timestamp(clock.instant()));
            keep.executeUpdate();
        }
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "idempotency-forget")
    @Transactional
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement forget =
                        connection.prepareStatement(
                                "delete from idempotency_key where created_at < ?")) {
            forget.setObject(1, timestamp(clock.instant().minus(MEMORY)));
            forget.executeUpdate();
        }
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
