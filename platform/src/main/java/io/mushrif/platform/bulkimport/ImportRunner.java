package io.mushrif.platform.bulkimport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes over the rows of imports in the background, some hundred in a transaction together with the
 * progress of the job. A job that a crash has interrupted is taken up by any replica where its last
 * transaction ended, so no row is lost or taken over twice. One replica at a time runs a job, held
 * by an advisory lock. A service that imports nothing looks for nothing.
 */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final int BATCH = 500;
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Rejects rejects;
    private final Targets targets;
    private final DataSource database;
    private final Clock clock;
    private volatile boolean stopping;

    ImportRunner(
            ImportJobs jobs,
            ImportFiles files,
            Rejects rejects,
            Targets targets,
            DataSource database,
            Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.rejects = rejects;
        this.targets = targets;
        this.database = database;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "1s",
            identity = "import-runner",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWaiting() throws SQLException {
        List<UUID> running = stopping || targets.isEmpty() ? List.of() : jobs.running();
        for (UUID id : running) {
            if (!stopping) {
                runAlone(id);
            }
        }
    }

    /** A file that nobody answers for is not kept for ever: somebody's data lies in it. */
    @Scheduled(
            every = "10m",
            identity = "import-questions",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cancelUnanswered() {
        if (targets.isEmpty()) {
            return;
        }
        for (UUID id : jobs.askedBefore(clock.instant().minus(LONGEST_WAIT))) {
            QuarkusTransaction.requiringNew().run(() -> cancel(id));
        }
    }

    private void cancel(UUID id) {
        ImportJob job = jobs.locked(id);
        if (job.isAwaitingAnswer()) {
            job.finish(ImportState.CANCELLED, "no-answer", clock.instant());
            files.forget(id);
        }
    }

    private void runAlone(UUID id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, "select pg_try_advisory_lock(hashtextextended(?, 1))", id)) {
                return;
            }
            try {
                run(id);
            } catch (IOException | RuntimeException e) {
                fail(id, e);
            } finally {
                lock(connection, "select pg_advisory_unlock(hashtextextended(?, 1))", id);
            }
        }
    }

    private void run(UUID id) throws IOException {
        ImportJob job = QuarkusTransaction.requiringNew().call(() -> started(id));
        if (!job.isRunning()) {
            return;
        }
        try (Rows rows = files.open(job)) {
            ImportTarget<?> target = targets.require(job.type()).into(job.into());
            ColumnMapping mapping =
                    targets.mapping(target, job.mapping(), rows.columns()).in(job.dateOrder());
            for (long done = 0; done < job.processed(); done++) {
                rows.next();
            }
            runRows(job, rows, target, mapping);
        }
    }

    private <T> void runRows(
            ImportJob job, Rows rows, ImportTarget<T> target, ColumnMapping mapping)
            throws IOException {
        List<T> batch = new ArrayList<>(BATCH);
        List<Rejects.Reject> rejected = new ArrayList<>();
        Map<String, Long> skipped = new HashMap<>();
        int pending = 0;
        Row row = rows.next();
        while (row != null && !stopping) {
            try {
                if (row.fault() != null) {
                    throw row.fault();
                }
                Optional<String> left = mapping.skipped(row);
                if (left.isPresent()) {
                    skipped.merge(left.get(), 1L, Long::sum);
                } else {
                    batch.add(target.read(row, mapping));
                }
            } catch (RowReject e) {
                rejected.add(new Rejects.Reject(row, e));
            }
            pending++;
            row = rows.next();
            if (row == null || pending >= BATCH) {
                if (!write(job.id(), target, batch, rejected, skipped)) {
                    return;
                }
                batch.clear();
                rejected.clear();
                skipped.clear();
                pending = 0;
            }
        }
        if (row == null) {
            QuarkusTransaction.requiringNew()
                    .run(() -> finish(job.id(), ImportState.COMPLETED, null));
        }
    }

    private <T> boolean write(
            UUID id,
            ImportTarget<T> target,
            List<T> batch,
            List<Rejects.Reject> rejected,
            Map<String, Long> skipped) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            ImportJob job = jobs.locked(id);
                            if (!job.isRunning()) {
                                return false;
                            }
                            ImportTarget.Outcome outcome =
                                    target.write(batch, job.requestedBy(), job.dryRun());
                            rejects.keep(id, rejected);
                            job.progress(outcome, rejected.size(), skipped);
                            return true;
                        });
    }

    private ImportJob started(UUID id) {
        ImportJob job = jobs.locked(id);
        job.start(clock.instant());
        return job;
    }

    private void finish(UUID id, ImportState end, String reason) {
        ImportJob job = jobs.locked(id);
        if (job.isRunning()) {
            job.finish(end, reason, clock.instant());
            files.forget(id);
        }
    }

    private void fail(UUID id, Exception e) {
        if (!stopping) {
            LOG.errorf(e, "Import %s failed", id);
            QuarkusTransaction.requiringNew()
                    .run(() -> finish(id, ImportState.FAILED, e.getClass().getSimpleName()));
        }
    }

    private static boolean lock(Connection connection, String call, UUID id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(call)) {
            statement.setString(1, "import " + id);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getBoolean(1);
            }
        }
    }
}
