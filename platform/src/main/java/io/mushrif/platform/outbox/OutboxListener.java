package io.mushrif.platform.outbox;

import io.mushrif.platform.loop.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Wakes the relay when another replica has committed events of a shard that is owned here. The
 * notification is sent by the other replica's relay after the commit, once per round: NOTIFY inside
 * the transactions themselves would make them commit one after the other.
 */
@ApplicationScoped
class OutboxListener {

    private static final String CHANNEL = "mushrif_outbox";
    private static final int WAIT_MILLIS = 1000;

    private final DataSource database;
    private final OutboxConfig config;
    private final OutboxWakeup wakeup;

    private final BackgroundLoop loop = new BackgroundLoop("outbox-listener", this::listen);

    OutboxListener(DataSource database, OutboxConfig config, OutboxWakeup wakeup) {
        this.database = database;
        this.config = config;
        this.wakeup = wakeup;
    }

    static void announce(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("notify " + CHANNEL);
        }
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private void listen() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            PGConnection postgres = connection.unwrap(PGConnection.class);
            while (loop.isRunning()) {
                PGNotification[] notes = postgres.getNotifications(WAIT_MILLIS);
                if (notes != null && notes.length > 0) {
                    wakeup.signal();
                }
            }
        }
    }
}
