package io.mushrif.quality.coaching;

/** Where a coaching session stands. */
public enum CoachingState {
    /** It will take place. */
    PLANNED,
    /** It took place. */
    HELD,
    /** Somebody has looked again at what came of it. */
    FOLLOWED_UP,
    /** Its time came and it did not take place. */
    MISSED,
    /** It will not take place. */
    CANCELLED
}
