package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** An import is stopped; rows that are in stay. */
@ApplicationScoped
class CancelImport {

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final Clock clock;

    CancelImport(ImportJobs jobs, ImportFiles files, Clock clock) {
        this.jobs = jobs;
        this.files = files;
        this.clock = clock;
    }

    @Transactional
    ImportView handle(UUID id) {
        ImportJob job = jobs.locked(id);
        if (!job.isRunning() && !job.isAwaitingAnswer()) {
            throw ProblemException.conflict("import-not-running");
        }
        job.finish(ImportState.CANCELLED, null, clock.instant());
        files.forget(id);
        return job.view(clock.instant());
    }
}
