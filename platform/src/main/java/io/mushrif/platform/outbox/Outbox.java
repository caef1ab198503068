package io.mushrif.platform.outbox;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.EventType;
import io.mushrif.contracts.Events;
import io.mushrif.platform.time.Ids;
import io.mushrif.platform.tracing.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/**
 * Events on their way to Kafka. They are written in the transaction of the change that they tell
 * of, so both happen or neither does; {@link OutboxRelay} sends them afterwards.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurredat, traceparent, shard)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxWakeup wakeup;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            OutboxWakeup wakeup) {
        this.database = database;
        this.transaction = transaction;
        this.wakeup = wakeup;
    }

    /** Publishes one event when the running transaction commits. */
    public void append(Event event) {
        append(List.of(event));
    }

    /**
     * Publishes events when the running transaction commits, in their order.
     *
     * @throws IllegalStateException without a transaction
     */
    public void append(Collection<? extends Event> events) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("events are published inside a transaction only");
        }
        if (events.isEmpty()) {
            return;
        }
        String traceparent = Traces.current();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Event event : events) {
                EventType type = Events.typeOf(event.getClass());
                String key = event.aggregateId().toString();
                insert.setObject(1, Ids.next());
                insert.setString(2, type.topic());
                insert.setString(3, key);
                insert.setString(4, type.value());
                insert.setString(5, EventJson.write(event));
                insert.setObject(6, event.occurredAt().atOffset(ZoneOffset.UTC));
                insert.setString(7, traceparent);
                insert.setInt(8, OutboxShards.of(key));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxException("events could not be written", e);
        }
        wakeAfterCommit();
    }

    private void wakeAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            wakeup.committed();
                        }
                    }
                });
    }
}
