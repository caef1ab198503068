package io.mushrif.platform.bulkimport;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All imports. */
@ApplicationScoped
class ImportJobs implements PanacheRepositoryBase<ImportJob, UUID> {

    private final Clock clock;

    ImportJobs(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    ImportJob require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("import", id));
    }

    /** The job, with its row locked until the end of the transaction. */
    ImportJob locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("import", id));
    }

    @Transactional
    List<UUID> running() {
        return list("state = ?1 order by requestedAt", ImportState.RUNNING).stream()
                .map(ImportJob::id)
                .toList();
    }

    /** Those that asked before a moment and got no answer. */
    @Transactional
    List<UUID> askedBefore(Instant moment) {
        return list("state = ?1 and requestedAt < ?2", ImportState.AWAITING_ANSWER, moment).stream()
                .map(ImportJob::id)
                .toList();
    }

    @Transactional
    Page<ImportView> page(PageRequest request) {
        return ListQuery.of(getEntityManager(), ImportJob.class)
                .page(
                        request,
                        Sort.newestFirst("requestedAt"),
                        ImportJob::requestedAt,
                        ImportJob::id)
                .map(job -> job.view(clock.instant()));
    }
}
