package io.mushrif.quality.calibration;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All checks of graders. */
@ApplicationScoped
class GraderChecks implements PanacheRepositoryBase<GraderCheck, UUID> {

    private static final Sort ORDER = Sort.newestFirst("requestedAt");

    /** Newest checks that the mean grade is of. */
    private static final int MOST = 1000;

    private final CalibrationPolicy policy;

    GraderChecks(CalibrationPolicy policy) {
        this.policy = policy;
    }

    GraderCheck require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("grader-check", id));
    }

    GraderCheck requireLocked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("grader-check", id));
    }

    boolean exists(UUID evaluation, String checker) {
        return count("evaluationId = ?1 and checker = ?2", evaluation, checker) > 0;
    }

    /** Those that the current user has a part in; all for those who oversee them. */
    Page<GraderCheckView> page(GraderCheckFilter filter) {
        ListQuery<GraderCheck> query =
                ListQuery.of(getEntityManager(), GraderCheck.class).equal("grader", filter.grader);
        if (filter.grader != null) {
            query.where("e.completedAt is not null", Map.of());
        }
        if (!policy.oversees()) {
            query.where(
                    "e.checker = :me or e.requestedBy = :me"
                            + " or e.grader = :me and e.completedAt is not null",
                    Map.of("me", policy.me()));
        }
        return query.page(filter, ORDER, GraderCheck::requestedAt, GraderCheck::id)
                .map(check -> check.view(isOpen(check), false));
    }

    boolean isOpen(GraderCheck check) {
        return check.isOpenTo(policy.me(), policy.oversees());
    }

    /** Grades of a grader, newest first. */
    List<Double> grades(String grader) {
        return getEntityManager()
                .createQuery(
                        "select c.grade from GraderCheck c where c.grader = :grader and c.grade is not null"
                                + " order by c.completedAt desc",
                        BigDecimal.class)
                .setParameter("grader", grader)
                .setMaxResults(MOST)
                .getResultStream()
                .map(BigDecimal::doubleValue)
                .toList();
    }
}
