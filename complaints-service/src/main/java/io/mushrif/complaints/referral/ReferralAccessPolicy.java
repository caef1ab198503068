package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/**
 * Who may see and answer which question: those who work on complaints, the questions about the
 * complaints that they see; the members of a department, what is asked of it and nothing else.
 */
@RequestScoped
class ReferralAccessPolicy {

    private final Complaints complaints;
    private final Departments departments;
    private final CurrentUser user;

    ReferralAccessPolicy(Complaints complaints, Departments departments, CurrentUser user) {
        this.complaints = complaints;
        this.departments = departments;
        this.user = user;
    }

    /** Whether the user works on complaints, be it only on own ones. */
    boolean worksOnComplaints() {
        return user.hasAny(
                Roles.AGENT,
                Roles.SUPERVISOR,
                Roles.QUALITY_ANALYST,
                Roles.OPERATIONS_MANAGER,
                Roles.INTEGRATION,
                Roles.ADMIN);
    }

    /** Codes of the departments that the user answers for. */
    List<String> ownDepartments() {
        return user.hasAny(Roles.DEPARTMENT) ? departments.of(user.name()) : List.of();
    }

    /**
     * Lets those pass who may see the question.
     *
     * @throws ProblemException 403 for others
     */
    void require(Referral referral) {
        if (ownDepartments().contains(referral.department())) {
            return;
        }
        if (!worksOnComplaints() || !complaints.sees(referral.complaintId())) {
            throw ProblemException.forbidden();
        }
    }
}
