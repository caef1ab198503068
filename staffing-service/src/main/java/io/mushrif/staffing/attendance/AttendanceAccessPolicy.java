package io.mushrif.staffing.attendance;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.mushrif.staffing.agent.Agent;
import jakarta.enterprise.context.RequestScoped;

/**
 * Whose attendance one may see and record: managers, machines and admins that of all, planners see
 * it; a supervisor that of own teams; an agent their own.
 */
@RequestScoped
class AttendanceAccessPolicy {

    private final TeamScope scope;
    private final CurrentUser user;

    AttendanceAccessPolicy(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    boolean coversAll() {
        return scope.everything() || user.hasAny(Roles.PLANNER);
    }

    void require(Agent agent) {
        boolean self = user.hasAny(Roles.AGENT) && agent.username().equals(user.name());
        if (!self && !coversAll() && !scope.teams().contains(agent.teamId())) {
            throw ProblemException.forbidden();
        }
    }
}
