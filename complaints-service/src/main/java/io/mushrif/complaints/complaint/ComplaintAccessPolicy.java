package io.mushrif.complaints.complaint;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;

/**
 * Who may see and work on which complaint: managers, analysts and machines on all; a supervisor on
 * those of own teams and on those that no team has yet; an agent on those that are assigned to them
 * or that they registered.
 */
@RequestScoped
class ComplaintAccessPolicy {

    private final TeamScope scope;
    private final CurrentUser user;

    ComplaintAccessPolicy(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    void require(Complaint complaint) {
        boolean waitsForATeam = complaint.teamId() == null && user.hasAny(Roles.SUPERVISOR);
        boolean ownRegistration =
                user.hasAny(Roles.AGENT) && complaint.registeredBy().equals(user.name());
        if (!waitsForATeam
                && !ownRegistration
                && !scope.covers(complaint.teamId(), complaint.agentId())) {
            throw ProblemException.forbidden();
        }
    }
}
