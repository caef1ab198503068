package io.mushrif.quality.coaching;

import static io.mushrif.quality.coaching.CoachingState.CANCELLED;
import static io.mushrif.quality.coaching.CoachingState.FOLLOWED_UP;
import static io.mushrif.quality.coaching.CoachingState.HELD;
import static io.mushrif.quality.coaching.CoachingState.MISSED;
import static io.mushrif.quality.coaching.CoachingState.PLANNED;

import io.mushrif.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of allowed moves (docs/coaching.md). What is not in it is refused. */
final class CoachingLifecycle {

    private static final Map<CoachingVerb, Set<CoachingState>> FROM =
            new EnumMap<>(
                    Map.of(
                            CoachingVerb.PLAN, EnumSet.noneOf(CoachingState.class),
                            CoachingVerb.CHANGE, EnumSet.of(PLANNED, MISSED),
                            CoachingVerb.RESCHEDULE, EnumSet.of(PLANNED, MISSED),
                            CoachingVerb.CONFIRM, EnumSet.of(PLANNED),
                            CoachingVerb.HOLD, EnumSet.of(PLANNED),
                            CoachingVerb.MISS, EnumSet.of(PLANNED),
                            CoachingVerb.CANCEL, EnumSet.of(PLANNED, MISSED),
                            CoachingVerb.FOLLOW_UP, EnumSet.of(HELD)));

    private static final Map<CoachingVerb, CoachingState> TO =
            Map.of(
                    CoachingVerb.RESCHEDULE, PLANNED,
                    CoachingVerb.HOLD, HELD,
                    CoachingVerb.MISS, MISSED,
                    CoachingVerb.CANCEL, CANCELLED,
                    CoachingVerb.FOLLOW_UP, FOLLOWED_UP);

    private CoachingLifecycle() {}

    static boolean allows(CoachingState from, CoachingVerb verb) {
        return FROM.get(verb).contains(from);
    }

    /**
     * The state after a verb.
     *
     * @throws ProblemException 409 when the verb is not allowed in the state
     */
    static CoachingState after(CoachingState from, CoachingVerb verb) {
        if (!allows(from, verb)) {
            throw ProblemException.conflict("coaching-move-refused", verb.name(), from.name());
        }
        return TO.getOrDefault(verb, from);
    }
}
