package io.mushrif.quality.sampling;

/** Whether a plan draws. */
public enum PlanState {
    /** It draws. */
    ACTIVE,
    /** It draws no more; what was drawn stays. */
    ENDED
}
