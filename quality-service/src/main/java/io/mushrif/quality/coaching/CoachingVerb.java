package io.mushrif.quality.coaching;

/** What can be done with a coaching session. */
public enum CoachingVerb {
    /** It is arranged. */
    PLAN,
    /** Place, link or agenda change. */
    CHANGE,
    /** Time or coach change. */
    RESCHEDULE,
    /** The agent says that the time suits. */
    CONFIRM,
    /** It took place. */
    HOLD,
    /** It did not take place. */
    MISS,
    /** It is called off. */
    CANCEL,
    /** What came of it was looked at. */
    FOLLOW_UP
}
