package io.mushrif.platform.directory;

import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows the current user may see: everything, those of the teams that they lead, or their own.
 * Looked up once per request. A user with none of the roles sees nothing.
 */
@RequestScoped
public class TeamScope {

    private final CurrentUser user;
    private final Directory directory;
    private Set<UUID> led;
    private Optional<UUID> ownAgent;

    TeamScope(CurrentUser user, Directory directory) {
        this.user = user;
        this.directory = directory;
    }

    /** Whether the user sees the rows of all teams. */
    public boolean everything() {
        return user.hasAny(
                Roles.OPERATIONS_MANAGER, Roles.ADMIN, Roles.INTEGRATION, Roles.QUALITY_ANALYST);
    }

    /** Teams that the user leads; empty for those who lead none. */
    public Set<UUID> teams() {
        if (led == null) {
            led = user.hasAny(Roles.SUPERVISOR) ? directory.teamsLedBy(user.name()) : Set.of();
        }
        return led;
    }

    /** The agent that the user is; empty for those who are none. */
    public Optional<UUID> self() {
        if (ownAgent == null) {
            ownAgent =
                    user.hasAny(Roles.AGENT)
                            ? directory.agentNamed(user.name()).map(DirectoryAgent::id)
                            : Optional.empty();
        }
        return ownAgent;
    }

    /** Whether the user may see a row that belongs to this team and agent; either may be null. */
    public boolean covers(UUID teamId, UUID agentId) {
        return everything()
                || teamId != null && teams().contains(teamId)
                || agentId != null && self().filter(agentId::equals).isPresent();
    }
}
