package io.mushrif.quality.sampling;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Who may see and do what in sampling: quality analysts, operations managers and admins work with
 * all plans, supervisors with those of their own teams. Assignments are seen by whom they are given
 * to, by operations managers and admins, and by the supervisor of the team; never by the agent.
 */
@RequestScoped
class SamplingRights {

    private final TeamScope scope;
    private final CurrentUser user;

    SamplingRights(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    String user() {
        return user.name();
    }

    boolean allPlans() {
        return scope.everything();
    }

    Set<UUID> teams() {
        return scope.teams();
    }

    /** 403 for a plan or sample of another team, or of no team. */
    void requirePlanOf(UUID team) {
        if (!scope.everything() && (team == null || !scope.teams().contains(team))) {
            throw ProblemException.forbidden();
        }
    }

    boolean allAssignments() {
        return user.hasAny(Roles.OPERATIONS_MANAGER, Roles.ADMIN);
    }

    void requireAssignment(SamplingAssignment assignment) {
        boolean own = user.name().equals(assignment.analyst());
        boolean pool = assignment.analyst() == null && user.hasAny(Roles.QUALITY_ANALYST);
        boolean led = assignment.teamId() != null && scope.teams().contains(assignment.teamId());
        if (!own && !pool && !led && !allAssignments()) {
            throw ProblemException.forbidden();
        }
    }
}
