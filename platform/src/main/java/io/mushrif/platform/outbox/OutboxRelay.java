package io.mushrif.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.mushrif.platform.loop.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends the events of the outbox to Kafka, at least once and in order per key. A row is deleted
 * when the broker has acknowledged it. Several replicas share the work by shards ({@link
 * OutboxShards}).
 */
@ApplicationScoped
class OutboxRelay {

    private static final int ANSWER_SECONDS = 30;

    private static final String SELECT =
            """
            select seq, id, aggregatetype, aggregateid, type, payload, occurredat, traceparent, createdat
            from outbox where shard = any(?) order by seq limit ?
            """;

    private final DataSource database;
    private final OutboxConfig config;
    private final OutboxWakeup wakeup;
    private final String source;
    private final io.micrometer.core.instrument.Counter sent;
    private final AtomicLong oldestMillis = new AtomicLong();

    private final BackgroundLoop loop = new BackgroundLoop("outbox-relay", this::relay);

    OutboxRelay(
            DataSource database,
            OutboxConfig config,
            OutboxWakeup wakeup,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.config = config;
        this.wakeup = wakeup;
        this.source = "/mushrif/" + application;
        this.sent = metrics.counter("mushrif.outbox.sent");
        metrics.gauge("mushrif.outbox.oldest.milliseconds", oldestMillis);
    }

    void start(@Observes StartupEvent event) {
        if (config.relay()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    /** Until something fails: then a new connection and a new producer begin again. */
    private void relay() throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = database.getConnection();
                CloudEventProducer producer =
                        new CloudEventProducer(config.bootstrapServers(), source)) {
            relay(connection, producer);
        }
    }

    private void relay(Connection connection, CloudEventProducer producer)
            throws SQLException, InterruptedException, ExecutionException {
        OutboxShards shards = new OutboxShards(connection);
        long nextRebalance = System.nanoTime();
        while (loop.isRunning()) {
            if (System.nanoTime() >= nextRebalance) {
                shards.rebalance();
                nextRebalance = System.nanoTime() + config.rebalance().toNanos();
            }
            int count = shards.owned().isEmpty() ? 0 : round(connection, producer, shards);
            if (count < config.batch()) {
                boolean committedHere = wakeup.await(config.poll());
                if (committedHere && shards.owned().size() < OutboxShards.COUNT) {
                    OutboxListener.announce(connection);
                }
            }
        }
    }

    private int round(Connection connection, CloudEventProducer producer, OutboxShards shards)
            throws SQLException, InterruptedException, ExecutionException {
        List<OutboxRow> rows = next(connection, shards);
        if (rows.isEmpty()) {
            oldestMillis.set(0);
            return 0;
        }
        oldestMillis.set(
                Math.max(0, System.currentTimeMillis() - rows.get(0).createdAt().toEpochMilli()));
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            answers.add(producer.send(row));
        }
        for (Future<RecordMetadata> answer : answers) {
            await(answer);
        }
        delete(connection, rows);
        sent.increment(rows.size());
        return rows.size();
    }

    /**
     * The producer itself tries for as long as it takes. When nothing comes for long, a new one
     * begins again with the oldest row: its state may be what keeps it from going on.
     */
    private void await(Future<RecordMetadata> answer)
            throws InterruptedException, ExecutionException {
        for (int second = 0; second < ANSWER_SECONDS; second++) {
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                if (!loop.isRunning()) {
                    throw new InterruptedException();
                }
            }
        }
        throw new KafkaException("no acknowledgement within " + ANSWER_SECONDS + " seconds");
    }

    private List<OutboxRow> next(Connection connection, OutboxShards shards) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("int2", shards.owned().toArray()));
            select.setInt(2, config.batch());
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(OutboxRow.of(result));
                }
            }
            return rows;
        }
    }

    private void delete(Connection connection, List<OutboxRow> rows) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from outbox where seq = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf("int8", rows.stream().map(OutboxRow::seq).toArray()));
            delete.executeUpdate();
        }
    }
}
