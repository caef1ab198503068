package io.mushrif.complaints.customerduplicate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Compares customers who have changed, and all of them when a run asks for it, in the background.
 * Any number of replicas may; a crash gives back what was claimed.
 */
@ApplicationScoped
class MatchWatch {

    private static final Logger LOG = Logger.getLogger(MatchWatch.class);
    private static final int BATCH = 1000;
    private static final int CHANGED = 250;

    private final MatchWork work;
    private final DuplicateRuns runs;
    private volatile boolean stopping;

    MatchWatch(MatchWork work, DuplicateRuns runs) {
        this.work = work;
        this.runs = runs;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "1s",
            identity = "customer-match-watch",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compareWaiting() {
        if (stopping) {
            return;
        }
        try {
            runs.running().forEach(work::startOrFinish);
            long written = 0;
            boolean worked = true;
            while (worked && !stopping) {
                int fresh = work.keys(BATCH);
                written += fresh;
                if (fresh == 0 && written > BATCH) {
                    work.analyze();
                    written = 0;
                }
                worked = fresh > 0 | (fresh < BATCH && work.changed(CHANGED) > 0) | goOn();
            }
        } catch (RuntimeException e) {
            // the database may be away for a moment: what was claimed is claimed again
            if (!stopping) {
                LOG.errorf(e, "Comparing customers is interrupted");
            }
        }
    }

    /** A little of each run, so that who has changed meanwhile does not wait for its end. */
    private boolean goOn() {
        boolean worked = false;
        for (UUID run : runs.running()) {
            boolean some = work.run(run, BATCH) > 0;
            if (!some) {
                work.startOrFinish(run);
            }
            worked |= some;
        }
        return worked;
    }
}
