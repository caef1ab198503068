package io.mushrif.complaints.routing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Whom a complaint needs. Complaints with the same need wait in one line.
 *
 * @param language language that the agent must speak, ISO 639-1
 * @param skills skills that the agent must have, all of them
 * @param teamId team that the agent must be in; null for any
 */
record Need(String language, Set<String> skills, UUID teamId) {

    private static final String BETWEEN = "|";

    Need {
        skills = Set.copyOf(skills);
    }

    /** As text, the same for the same need. No skill that a rule may name holds the separator. */
    String key() {
        return language
                + BETWEEN
                + (teamId == null ? "" : teamId)
                + BETWEEN
                + String.join(BETWEEN, new TreeSet<>(skills));
    }

    static Need of(String key) {
        String[] parts = key.split("\\|", -1);
        return new Need(
                parts[0],
                Arrays.stream(parts)
                        .skip(2)
                        .filter(skill -> !skill.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                parts[1].isEmpty() ? null : UUID.fromString(parts[1]));
    }
}
