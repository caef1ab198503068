package io.mushrif.complaints.complaint;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import java.util.Set;
import java.util.UUID;

/**
 * Which complaints somebody may see and work on, fixed at one moment: what a job does for a user
 * later, it does with the rights that the user had when they asked for it. Managers, analysts and
 * machines on all; a supervisor on those of own teams and on those that no team has yet; an agent
 * on those that are assigned to them or that they registered.
 *
 * @param user name at the identity provider
 * @param everything whether the user sees the complaints of all teams
 * @param teams teams that the user leads; empty for none
 * @param self the agent that the user is; null for none
 */
public record ComplaintRights(
        String user,
        boolean everything,
        boolean supervisor,
        boolean agent,
        Set<UUID> teams,
        UUID self) {

    public ComplaintRights {
        teams = teams == null ? Set.of() : Set.copyOf(teams);
    }

    /** Those of the current user. */
    static ComplaintRights of(CurrentUser user, TeamScope scope) {
        return scope.everything()
                ? new ComplaintRights(user.name(), true, false, false, Set.of(), null)
                : new ComplaintRights(
                        user.name(),
                        false,
                        user.hasAny(Roles.SUPERVISOR),
                        user.hasAny(Roles.AGENT),
                        scope.teams(),
                        scope.self().orElse(null));
    }

    /** Whether they cover the complaint as it stands now. */
    public boolean cover(Complaint complaint) {
        UUID team = complaint.teamId();
        UUID handler = complaint.agentId();
        return everything
                || supervisor && (team == null || teams.contains(team))
                || agent && complaint.registeredBy().equals(user)
                || handler != null && handler.equals(self);
    }
}
