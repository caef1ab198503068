package io.mushrif.platform.bulkimport;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;

/** The caller says how the dates of a file are to be read; its import goes on. */
@ApplicationScoped
class AnswerDateOrder {

    /** Whether the day or the month comes first. */
    public record Request(@NotNull DateOrder dateOrder) {}

    private final ImportJobs jobs;
    private final Clock clock;

    AnswerDateOrder(ImportJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    ImportView handle(UUID id, Request request) {
        ImportJob job = jobs.locked(id);
        if (!job.isAwaitingAnswer()) {
            throw ProblemException.conflict("import-not-asking");
        }
        job.answer(request.dateOrder());
        return job.view(clock.instant());
    }
}
