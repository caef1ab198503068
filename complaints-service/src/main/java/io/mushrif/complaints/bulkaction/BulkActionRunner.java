package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.job.JobState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Goes on with the jobs of all users in turn, a few complaints at a time, so that a small job does
 * not wait for a large one. Every replica takes part in every job: what one has claimed the others
 * pass over, and what a crash leaves behind is claimed again.
 */
@ApplicationScoped
class BulkActionRunner {

    private static final Logger LOG = Logger.getLogger(BulkActionRunner.class);

    private final BulkActions jobs;
    private final Items items;
    private final ItemWork work;
    private final ComplaintActions actions;
    private final Clock clock;
    private volatile boolean stopping;

    BulkActionRunner(
            BulkActions jobs, Items items, ItemWork work, ComplaintActions actions, Clock clock) {
        this.jobs = jobs;
        this.items = items;
        this.work = work;
        this.actions = actions;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "1s",
            identity = "bulk-action-runner",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWaiting() {
        boolean worked = true;
        while (worked && !stopping) {
            worked = false;
            for (UUID id : jobs.running()) {
                worked |= !stopping && goOn(id);
            }
        }
    }

    /** Whether anything was done. */
    private boolean goOn(UUID id) {
        BulkAction job = QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
        ComplaintActions.Prepared action;
        try {
            action = actions.prepare(job.action(), job.parameters());
            if (!job.selected()) {
                QuarkusTransaction.requiringNew().run(() -> select(id));
                return true;
            }
        } catch (RuntimeException e) {
            LOG.errorf(e, "Bulk action %s failed", id);
            QuarkusTransaction.requiringNew().run(() -> fail(id, e));
            return false;
        }
        return doItems(job, action);
    }

    private boolean doItems(BulkAction job, ComplaintActions.Prepared action) {
        try {
            if (work.next(job, action)) {
                return true;
            }
            QuarkusTransaction.requiringNew().run(() -> complete(job.id()));
        } catch (RuntimeException e) {
            // the database may be away for a moment: what is not done is claimed again next time
            LOG.errorf(e, "Bulk action %s is interrupted", job.id());
        }
        return false;
    }

    private void select(UUID id) {
        BulkAction job = jobs.locked(id);
        if (job.isRunning() && !job.selected()) {
            job.start(items.select(id, job.selection(), job.rights()), clock.instant());
        }
    }

    /** Items that another replica is working on keep the job running until they have a result. */
    private void complete(UUID id) {
        BulkAction job = jobs.locked(id);
        if (job.isRunning() && !items.waiting(id)) {
            job.finish(JobState.COMPLETED, null, clock.instant());
        }
    }

    private void fail(UUID id, RuntimeException e) {
        BulkAction job = jobs.locked(id);
        if (job.isRunning()) {
            job.finish(JobState.FAILED, e.getClass().getSimpleName(), clock.instant());
        }
    }
}
