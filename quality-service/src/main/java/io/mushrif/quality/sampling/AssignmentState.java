package io.mushrif.quality.sampling;

/** Where a drawn interaction stands. */
public enum AssignmentState {
    /** Next in rank: drawn when another one is skipped. */
    RESERVE,
    /** To be scored. */
    OPEN,
    /** Scored. */
    DONE,
    /** Not scored, for a reason; the next in rank took its place. */
    SKIPPED,
    /** Its customer was erased; the next in rank took its place. */
    WITHDRAWN
}
