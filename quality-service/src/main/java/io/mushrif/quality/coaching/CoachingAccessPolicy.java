package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Who may see and do what. Whatever else they are, nobody handles their own coaching. */
@ApplicationScoped
class CoachingAccessPolicy {

    private final TeamScope scope;
    private final CurrentUser user;
    private final Directory directory;

    CoachingAccessPolicy(TeamScope scope, CurrentUser user, Directory directory) {
        this.scope = scope;
        this.user = user;
        this.directory = directory;
    }

    /** Whether the user answers for an agent: leads the team, or sees all of them. */
    boolean answersFor(UUID team, UUID agent) {
        return !isSelf(agent) && scope.covers(team, null);
    }

    boolean coaches(CoachingSession session) {
        return session.coach().equals(user.name()) && !isSelf(session.agentId());
    }

    /** Whether the user may plan, hold and measure. */
    boolean handles(CoachingSession session) {
        return coaches(session) || answersFor(session.teamId(), session.agentId());
    }

    boolean sees(CoachingSession session) {
        return isSelf(session.agentId())
                || session.coach().equals(user.name())
                || scope.covers(session.teamId(), null);
    }

    /** Whether the user is one of the two who talk with each other. */
    boolean takesPart(CoachingSession session) {
        return isSelf(session.agentId()) || session.coach().equals(user.name());
    }

    boolean isSelf(UUID agent) {
        return directory
                .agent(agent)
                .filter(known -> known.username().equals(user.name()))
                .isPresent();
    }

    void requireSeen(CoachingSession session) {
        require(sees(session));
    }

    void requireHandled(CoachingSession session) {
        require(handles(session));
    }

    /**
     * Refuses what is not allowed.
     *
     * @throws ProblemException 403
     */
    static void require(boolean allowed) {
        if (!allowed) {
            throw ProblemException.forbidden();
        }
    }
}
