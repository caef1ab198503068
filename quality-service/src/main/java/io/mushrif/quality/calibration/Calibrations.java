package io.mushrif.quality.calibration;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** All calibration sessions. */
@ApplicationScoped
class Calibrations implements PanacheRepositoryBase<Calibration, UUID> {

    private static final Sort ORDER = Sort.newestFirst("createdAt");

    private final CalibrationPolicy policy;

    Calibrations(CalibrationPolicy policy) {
        this.policy = policy;
    }

    Calibration require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("calibration", id));
    }

    /** For a change that counts: whoever comes second waits, and sees what the first has done. */
    void lock(Calibration session) {
        getEntityManager().refresh(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those that the current user takes part in; all for those who oversee them. */
    Page<CalibrationView> page(CalibrationFilter filter, Instant now) {
        ListQuery<Calibration> query =
                ListQuery.of(getEntityManager(), Calibration.class)
                        .equal("scorecardId", filter.scorecardId);
        if (!policy.oversees()) {
            query.where(
                    "e.organiser = :me or e.expert = :me or array_contains(e.participants, :me)",
                    Map.of("me", policy.me()));
        }
        return query.page(filter, ORDER, Calibration::createdAt, Calibration::id)
                .map(session -> session.view(null, null, now));
    }
}
