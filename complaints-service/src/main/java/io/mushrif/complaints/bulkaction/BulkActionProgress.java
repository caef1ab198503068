package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.job.JobState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How far jobs are, for the features that started them. */
@ApplicationScoped
public class BulkActionProgress {

    private final BulkActions jobs;

    BulkActionProgress(BulkActions jobs) {
        this.jobs = jobs;
    }

    /** Whether the job still has something to do. */
    @Transactional
    public boolean isRunning(UUID id) {
        return jobs.count("id = ?1 and state = ?2", id, JobState.RUNNING) > 0;
    }
}
