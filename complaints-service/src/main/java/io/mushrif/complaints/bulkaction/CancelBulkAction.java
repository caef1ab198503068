package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.job.JobState;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A job on many complaints is stopped; what is done stays. */
@ApplicationScoped
class CancelBulkAction {

    private final BulkActions jobs;
    private final Clock clock;

    CancelBulkAction(BulkActions jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    BulkActionView handle(UUID id) {
        BulkAction job = jobs.visibleLocked(id);
        if (!job.isRunning()) {
            throw ProblemException.conflict("bulk-action-not-running");
        }
        job.finish(JobState.CANCELLED, null, clock.instant());
        return job.view(clock.instant());
    }
}
