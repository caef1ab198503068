package io.mushrif.complaints.attachment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Bytes in the store to which no attachment belongs. Every key is noted here before its bytes are
 * written, and again when they have to go, so that nothing is left behind whenever a replica dies,
 * and the store never has to be searched. An attachment and this note exclude each other: who takes
 * the note away, by attaching or by sweeping, has the key.
 */
@ApplicationScoped
class AttachmentDebris {

    private static final Logger LOG = Logger.getLogger(AttachmentDebris.class);
    private static final int BATCH = 500;

    private final AttachmentStore store;
    private final AttachmentConfig config;
    private final DataSource database;
    private final Clock clock;

    AttachmentDebris(
            AttachmentStore store, AttachmentConfig config, DataSource database, Clock clock) {
        this.store = store;
        this.config = config;
        this.database = database;
        this.clock = clock;
    }

    /** Notes a key whose bytes are about to be written; outlives the running transaction. */
    void announce(String key) {
        Instant deleteAt = clock.instant().plus(config.sweepAfter());
        QuarkusTransaction.requiringNew().run(() -> note(key, deleteAt));
    }

    /** The bytes of a key have to go when the running transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    void condemn(String key) {
        note(key, clock.instant());
    }

    /**
     * Bytes belong to an attachment when the running transaction commits.
     *
     * @throws IllegalStateException when they were swept before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void claim(String key) {
        if (update("delete from attachment_debris where storage_key = ?", key) == 0) {
            throw new IllegalStateException("the upload took too long; its bytes were swept");
        }
    }

    /** Deletes the bytes of a key now, unless somebody else is at it. */
    void sweep(String key) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            if (lock(key)) {
                                delete(key);
                                update("delete from attachment_debris where storage_key = ?", key);
                            }
                        });
    }

    @Scheduled(
            every = "${mushrif.attachments.sweep-every:1m}",
            delayed = "10s",
            identity = "attachment-sweep",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweepAll() {
        for (String key : QuarkusTransaction.requiringNew().call(this::due)) {
            try {
                sweep(key);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Bytes of %s could not be deleted; tried again later", key);
            }
        }
    }

    private void delete(String key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String key, Instant deleteAt) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into attachment_debris (storage_key, delete_at) values (?, ?)")) {
            insert.setString(1, key);
            insert.setObject(2, deleteAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a key could not be noted", e);
        }
    }

    private int update(String sql, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a key could not be changed", e);
        }
    }

    private boolean lock(String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select 1 from attachment_debris where storage_key = ?"
                                        + " and delete_at <= ? for update skip locked")) {
            select.setString(1, key);
            select.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a key could not be locked", e);
        }
    }

    private List<String> due() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select storage_key from attachment_debris where delete_at <= ?"
                                        + " order by delete_at limit "
                                        + BATCH)) {
            select.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("keys could not be read", e);
        }
    }
}
