package io.mushrif.complaints.routing;

import java.util.Set;
import java.util.UUID;

/**
 * An agent who is active and on shift.
 *
 * @param capacity open complaints that they may hold at once
 * @param load open complaints that they hold and that still await the response
 * @param turn number of the assignment by which they last got one; 0 for never
 */
record Candidate(
        UUID agentId,
        UUID teamId,
        Set<String> languages,
        Set<String> skills,
        int capacity,
        int load,
        long turn) {

    Candidate {
        languages = Set.copyOf(languages);
        skills = Set.copyOf(skills);
    }

    boolean hasRoom() {
        return load < capacity;
    }

    /** The agent after getting one complaint more. */
    Candidate given(long newTurn) {
        return new Candidate(agentId, teamId, languages, skills, capacity, load + 1, newTurn);
    }
}
