package io.mushrif.complaints.complaint;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.RequestScoped;

/** Who may see and work on which complaint: {@link ComplaintRights} of the current user. */
@RequestScoped
class ComplaintAccessPolicy {

    private final TeamScope scope;
    private final CurrentUser user;

    ComplaintAccessPolicy(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    void require(Complaint complaint) {
        if (!rights().cover(complaint)) {
            throw ProblemException.forbidden();
        }
    }

    ComplaintRights rights() {
        return ComplaintRights.of(user, scope);
    }
}
