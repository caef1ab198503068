package io.mushrif.complaints.reading;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Nobody has to read something any more; what is signed stays signed. */
@ApplicationScoped
class WithdrawAssignment {

    private final ReadingAssignments assignments;
    private final ReadingRows rows;
    private final ReadingLock lock;
    private final Precondition precondition;
    private final TeamScope scope;
    private final CurrentUser user;
    private final Clock clock;

    WithdrawAssignment(
            ReadingAssignments assignments,
            ReadingRows rows,
            ReadingLock lock,
            Precondition precondition,
            TeamScope scope,
            CurrentUser user,
            Clock clock) {
        this.assignments = assignments;
        this.rows = rows;
        this.lock = lock;
        this.precondition = precondition;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ReadingAssignment handle(UUID article, UUID id) {
        lock.hold();
        ReadingAssignment assignment = assignments.lock(article, id);
        boolean own =
                assignment.target() == ReadingTarget.TEAMS
                        && scope.teams().containsAll(assignment.teamIds());
        if (!scope.everything() && !own && !assignment.isOf(user.name())) {
            throw ProblemException.forbidden();
        }
        precondition.require(assignment.version());
        assignment.withdraw(user.name(), clock.instant());
        assignments.flush();
        rows.withdrawOfAssignment(id, "assignment-withdrawn");
        return assignment;
    }
}
