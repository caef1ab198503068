package io.mushrif.complaints.correctiveaction;

/** What to keep in mind when reading the figures of a check. */
public enum Caution {
    /** The days after are not over yet: the figures are for looking only. */
    PROVISIONAL,
    /** So few complaints before that even none after would have told nothing. */
    FEW_COMPLAINTS,
    /** Complaints come in waves; the interval was widened for it. */
    UNEVEN_WEEKS,
    /** Windows are not whole weeks, so they hold different weekdays. */
    PARTIAL_WEEKS,
    /** The baseline itself was higher than the days before it; part of the fall may be a return. */
    UNUSUAL_BASELINE,
    /** All other complaints fell as well. */
    SIMILAR_CHANGE_ELSEWHERE,
    /** Other actions ran on the same complaints at the same time. */
    OTHER_ACTIONS,
    /** The cause of later complaints is known less often; a fall would be pretended by it. */
    CAUSES_MISSING,
    /** There was less than was hoped for. */
    BELOW_EXPECTATION,
    /** It was looked at before; every look is another chance to be wrong. */
    REPEATED_LOOK,
    /** No interactions were recorded in one of the windows. */
    NO_EXPOSURE
}
