package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.problem.ProblemException;
import java.util.List;

/**
 * What became of one complaint of a job.
 *
 * @param code problem or error; null when there is none
 * @param arguments what the text of the problem says beside it
 */
record ItemResult(Kind kind, String code, List<String> arguments) {

    /** Kinds of results. */
    public enum Kind {
        /** It was done. */
        DONE,
        /** It was so already. */
        UNCHANGED,
        /** It is not possible in the state of the complaint, or not allowed to the caller. */
        REFUSED,
        /** An error on our side, also when tried again. */
        FAILED
    }

    static ItemResult of(boolean changed) {
        return new ItemResult(changed ? Kind.DONE : Kind.UNCHANGED, null, List.of());
    }

    static ItemResult refused(ProblemException reason) {
        return new ItemResult(Kind.REFUSED, reason.code(), reason.arguments());
    }

    static ItemResult failed() {
        return new ItemResult(Kind.FAILED, "internal-error", List.of());
    }
}
