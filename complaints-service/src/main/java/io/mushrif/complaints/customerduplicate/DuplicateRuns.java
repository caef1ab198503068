package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.job.JobState;
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
import java.util.List;
import java.util.UUID;

/** All comparisons of all customers. */
@ApplicationScoped
class DuplicateRuns implements PanacheRepositoryBase<DuplicateRun, UUID> {

    private final Clock clock;

    DuplicateRuns(Clock clock) {
        this.clock = clock;
    }

    DuplicateRun require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("duplicate run", id));
    }

    /** The run, with its row locked until the end of the transaction. */
    DuplicateRun locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional
    List<UUID> running() {
        return list("state = ?1 order by requestedAt", JobState.RUNNING).stream()
                .map(DuplicateRun::id)
                .toList();
    }

    @Transactional
    Page<DuplicateRunView> page(PageRequest request) {
        return ListQuery.of(getEntityManager(), DuplicateRun.class)
                .page(
                        request,
                        Sort.newestFirst("requestedAt"),
                        DuplicateRun::requestedAt,
                        DuplicateRun::id)
                .map(this::view);
    }

    DuplicateRunView view(DuplicateRun run) {
        return run.view(clock.instant());
    }
}
