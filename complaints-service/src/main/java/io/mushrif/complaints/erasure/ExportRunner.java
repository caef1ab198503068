package io.mushrif.complaints.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes exports in the background, each in one transaction: what a crash interrupts is begun
 * again, by any replica.
 */
@ApplicationScoped
class ExportRunner {

    private static final Logger LOG = Logger.getLogger(ExportRunner.class);

    private final CustomerExports exports;
    private final ExportPieces pieces;
    private final ExportArchive archive;
    private final ErasureConfig config;
    private final Clock clock;

    ExportRunner(
            CustomerExports exports,
            ExportPieces pieces,
            ExportArchive archive,
            ErasureConfig config,
            Clock clock) {
        this.exports = exports;
        this.pieces = pieces;
        this.archive = archive;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "1s",
            identity = "export-runner",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWaiting() {
        boolean worked = true;
        while (worked) {
            UUID[] running = new UUID[1];
            try {
                worked =
                        QuarkusTransaction.requiringNew()
                                .timeout((int) config.exportTimeLimit().toSeconds())
                                .call(() -> writeNext(running));
            } catch (RuntimeException e) {
                if (running[0] == null) {
                    throw e;
                }
                // without its message, which may quote what was to be exported
                LOG.errorf("Export %s failed with %s", running[0], e.getClass().getName());
                QuarkusTransaction.requiringNew().run(() -> fail(running[0], e));
            }
        }
    }

    private boolean writeNext(UUID[] running) throws IOException {
        Optional<CustomerExport> next = exports.take();
        if (next.isEmpty()) {
            return false;
        }
        CustomerExport export = next.get();
        running[0] = export.id();
        ExportPieces.Writing out = pieces.write(export.id());
        try (out) {
            archive.write(export.customerId(), out);
        }
        Instant now = clock.instant();
        export.complete(out.size(), out.sha256(), now, now.plus(config.exportKept()));
        return true;
    }

    private void fail(UUID id, RuntimeException e) {
        CustomerExport export = exports.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (export.isRunning()) {
            export.fail(e.getClass().getSimpleName(), clock.instant());
        }
    }
}
