package io.mushrif.complaints.routing;

import java.util.Set;
import java.util.TreeSet;

/**
 * Why a complaint waits.
 *
 * @param code what stands in the way
 * @param missingSkills for {@link Code#SKILL_MISSING}: skills that nobody on shift who speaks the
 *     language has; empty when each has somebody but nobody has all
 */
record WaitingReason(Code code, Set<String> missingSkills) {

    /** What stands in the way. */
    enum Code {
        /** Nothing: it is given to somebody in a moment. */
        NOTHING,
        /** Routing is switched off at this site. */
        ROUTING_OFF,
        /** No agent, or none of the team that the rule names, is on shift. */
        NO_AGENT_ON_SHIFT,
        /** Nobody on shift speaks the language. */
        LANGUAGE_MISSING,
        /** Nobody on shift has the skills. */
        SKILL_MISSING,
        /** Everybody who could take it holds as many as they may. */
        ALL_AT_CAPACITY
    }

    WaitingReason {
        missingSkills = new TreeSet<>(missingSkills);
    }

    static WaitingReason of(Code code) {
        return new WaitingReason(code, Set.of());
    }
}
