package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.job.JobState;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** All jobs on many complaints. */
@ApplicationScoped
class BulkActions implements PanacheRepositoryBase<BulkAction, UUID> {

    private final TeamScope scope;
    private final CurrentUser user;
    private final Clock clock;

    BulkActions(TeamScope scope, CurrentUser user, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /** A job that the current user may see: their own, or any for who sees all teams. */
    @Transactional
    BulkAction visible(UUID id) {
        return allowed(
                findByIdOptional(id)
                        .orElseThrow(() -> ProblemException.notFound("bulk action", id)));
    }

    /** Like {@link #visible}, with its row locked until the end of the transaction. */
    BulkAction visibleLocked(UUID id) {
        return allowed(locked(id));
    }

    /** The job, with its row locked until the end of the transaction. */
    BulkAction locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("bulk action", id));
    }

    @Transactional
    List<UUID> running() {
        return list("state = ?1 order by requestedAt", JobState.RUNNING).stream()
                .map(BulkAction::id)
                .toList();
    }

    @Transactional
    Page<BulkActionView> page(PageRequest request) {
        return ListQuery.of(getEntityManager(), BulkAction.class)
                .equal("requestedBy", scope.everything() ? null : user.name())
                .page(
                        request,
                        Sort.newestFirst("requestedAt"),
                        BulkAction::requestedAt,
                        BulkAction::id)
                .map(job -> job.view(clock.instant()));
    }

    private BulkAction allowed(BulkAction job) {
        if (!scope.everything() && !job.requestedBy().equals(user.name())) {
            throw ProblemException.forbidden();
        }
        return job;
    }
}
