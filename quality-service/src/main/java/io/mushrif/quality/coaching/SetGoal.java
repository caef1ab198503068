package io.mushrif.quality.coaching;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Coach and agent agree on a goal, before or in a session. */
@ApplicationScoped
class SetGoal {

    private static final int MOST = 10;

    private static final Set<CoachingState> OPEN =
            Set.of(CoachingState.PLANNED, CoachingState.MISSED, CoachingState.HELD);

    private final CoachingSessions sessions;
    private final CoachingGoals goals;
    private final CoachingAccessPolicy access;
    private final Aims aims;
    private final Clock clock;

    SetGoal(
            CoachingSessions sessions,
            CoachingGoals goals,
            CoachingAccessPolicy access,
            Aims aims,
            Clock clock) {
        this.sessions = sessions;
        this.goals = goals;
        this.access = access;
        this.aims = aims;
        this.clock = clock;
    }

    @Transactional
    CoachingGoal handle(UUID id, GoalRequest request) {
        CoachingSession session = sessions.lock(id);
        access.requireHandled(session);
        if (!OPEN.contains(session.state())) {
            throw ProblemException.conflict("coaching-over", session.state().name());
        }
        if (goals.of(id).size() >= MOST) {
            throw ProblemException.conflict("too-many-goals", MOST);
        }
        CoachingGoal goal = aims.goal(session, request, "", clock.instant());
        goals.persist(goal);
        goals.flush();
        return goal;
    }
}
