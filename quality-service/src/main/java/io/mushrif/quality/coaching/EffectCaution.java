package io.mushrif.quality.coaching;

/** What else may be the reason for a difference, or hide it. */
public enum EffectCaution {
    /** Before was worse than the time before it: part of a rise comes by itself. */
    REGRESSION_TO_THE_MEAN,
    /** All values are the same in each window: there is nothing to measure chance by. */
    NO_SPREAD,
    /** The day of the goal has not come. */
    PROVISIONAL,
    /** The others in the team changed as much. */
    TEAM_ALIKE
}
