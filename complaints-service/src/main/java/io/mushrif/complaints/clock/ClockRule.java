package io.mushrif.complaints.clock;

import io.mushrif.complaints.clock.ClockEvent.Type;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A {@link ClockDefinition}, understood.
 *
 * @param until what fulfils it
 * @param extended what is allowed after a holding letter; null for no more than before
 * @param levels percent of the time at which a notice is due, ascending; the last is 100, the
 *     breach
 */
record ClockRule(
        String name,
        ClockKind kind,
        Set<Type> until,
        Allowance allowance,
        Allowance extended,
        List<Integer> levels) {

    static final int BREACH = 100;

    /** Whether it starts at each reply of the customer; all others start at receipt. */
    boolean startsAtReply() {
        return bare(name).contains("nextresponse");
    }

    /** Whether it waits for the decision alone, so that it goes on when the decision is undone. */
    boolean awaitsDecision() {
        return !startsAtReply()
                && !until.contains(Type.ACKNOWLEDGED)
                && !until.contains(Type.RESPONDED);
    }

    /** Whether it stands still while somebody outside has to act. */
    boolean pauses() {
        return kind == ClockKind.SERVICE;
    }

    /** What fulfils a clock of which only the name is given. */
    static Set<Type> usualEnd(String name) {
        String bare = bare(name);
        if (bare.contains("acknowledg")) {
            return Set.of(Type.ACKNOWLEDGED, Type.RESPONDED, Type.RESOLVED);
        }
        return bare.contains("firstresponse") || bare.contains("nextresponse")
                ? Set.of(Type.RESPONDED, Type.RESOLVED)
                : Set.of(Type.RESOLVED);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _.-]", "");
    }
}
