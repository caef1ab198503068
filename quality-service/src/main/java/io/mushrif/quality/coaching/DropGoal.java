package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A goal is given up. */
@ApplicationScoped
class DropGoal {

    private final CoachingGoals goals;
    private final CoachingSessions sessions;
    private final CoachingAccessPolicy access;
    private final Precondition precondition;

    DropGoal(
            CoachingGoals goals,
            CoachingSessions sessions,
            CoachingAccessPolicy access,
            Precondition precondition) {
        this.goals = goals;
        this.sessions = sessions;
        this.access = access;
        this.precondition = precondition;
    }

    @Transactional
    CoachingGoal handle(UUID id) {
        CoachingGoal goal = goals.lock(id);
        access.requireHandled(sessions.require(goal.sessionId()));
        precondition.require(goal.version());
        goal.drop();
        goals.flush();
        return goal;
    }
}
