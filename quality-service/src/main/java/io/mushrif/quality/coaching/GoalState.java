package io.mushrif.quality.coaching;

/** Where a goal stands. */
public enum GoalState {
    /** Its day has not come, or it was not measured yet. */
    OPEN,
    /** On its day the target was reached. */
    REACHED,
    /** On its day the target was not reached. */
    NOT_REACHED,
    /** On its day there were too few evaluations to tell. */
    NOT_JUDGED,
    /** It was given up. */
    DROPPED
}
