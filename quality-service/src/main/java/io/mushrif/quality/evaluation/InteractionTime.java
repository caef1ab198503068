package io.mushrif.quality.evaluation;

import io.mushrif.platform.problem.ProblemException;
import java.time.Instant;

/** When an interaction can have been. */
final class InteractionTime {

    private InteractionTime() {}

    /**
     * Checks the time that an evaluator gives.
     *
     * @param at may be null
     * @throws ProblemException 400 when it is in the future or not one that can be kept
     */
    static void requirePast(Instant at, Instant now) {
        if (at == null) {
            return;
        }
        if (at.isAfter(now)) {
            throw ProblemException.invalid("interactionAt", "past-or-present");
        }
        if (at.isBefore(Instant.EPOCH)) {
            throw ProblemException.invalid("interactionAt", "bad-instant");
        }
    }
}
