package io.mushrif.complaints.correctiveaction;

import static io.mushrif.complaints.correctiveaction.ActionState.CANCELLED;
import static io.mushrif.complaints.correctiveaction.ActionState.CHECKED;
import static io.mushrif.complaints.correctiveaction.ActionState.DONE;
import static io.mushrif.complaints.correctiveaction.ActionState.INCONCLUSIVE;
import static io.mushrif.complaints.correctiveaction.ActionState.IN_PROGRESS;
import static io.mushrif.complaints.correctiveaction.ActionState.NOT_EFFECTIVE;
import static io.mushrif.complaints.correctiveaction.ActionState.PLANNED;
import static io.mushrif.complaints.correctiveaction.ActionState.UNDONE;

import io.mushrif.platform.problem.ProblemException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The table of allowed moves (docs/corrective-actions.md). What is not in it is refused. */
final class ActionLifecycle {

    private static final Map<ActionVerb, Set<ActionState>> FROM = new EnumMap<>(ActionVerb.class);

    /** Verbs that lead to one state; the others stay, or lead to what was found. */
    private static final Map<ActionVerb, ActionState> TO =
            Map.of(
                    ActionVerb.START, IN_PROGRESS,
                    ActionVerb.COMPLETE, DONE,
                    ActionVerb.CANCEL, CANCELLED,
                    ActionVerb.REOPEN, IN_PROGRESS);

    static {
        Set<ActionState> checkable = EnumSet.of(DONE);
        checkable.addAll(CHECKED);
        FROM.put(ActionVerb.PLAN, EnumSet.noneOf(ActionState.class));
        FROM.put(ActionVerb.CHANGE, EnumSet.of(PLANNED, IN_PROGRESS, DONE));
        FROM.put(ActionVerb.START, EnumSet.of(PLANNED));
        FROM.put(ActionVerb.COMPLETE, EnumSet.of(IN_PROGRESS));
        FROM.put(ActionVerb.CANCEL, EnumSet.copyOf(UNDONE));
        FROM.put(ActionVerb.CHECK, checkable);
        FROM.put(ActionVerb.OVERRULE, EnumSet.copyOf(CHECKED));
        FROM.put(ActionVerb.REOPEN, EnumSet.of(NOT_EFFECTIVE, INCONCLUSIVE));
        FROM.put(ActionVerb.FOLLOW_UP, EnumSet.of(NOT_EFFECTIVE, INCONCLUSIVE));
    }

    private ActionLifecycle() {}

    static boolean allows(ActionState from, ActionVerb verb) {
        return FROM.get(verb).contains(from);
    }

    /**
     * Checks a move.
     *
     * @throws ProblemException 409 when the verb is not allowed in the state
     */
    static void require(ActionState from, ActionVerb verb) {
        if (!allows(from, verb)) {
            throw ProblemException.conflict("action-move-refused", verb.name(), from.name());
        }
    }

    /**
     * The state after a verb whose result does not depend on figures.
     *
     * @throws ProblemException 409 when the verb is not allowed in the state
     */
    static ActionState after(ActionState from, ActionVerb verb) {
        require(from, verb);
        return TO.getOrDefault(verb, from);
    }

    /** Whether the state after the verb is what was found or decided. */
    static boolean leadsToVerdict(ActionVerb verb) {
        return verb == ActionVerb.CHECK || verb == ActionVerb.OVERRULE;
    }
}
