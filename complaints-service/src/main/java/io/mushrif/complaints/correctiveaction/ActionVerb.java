package io.mushrif.complaints.correctiveaction;

/** What can be done with an action. */
public enum ActionVerb {
    /** Plan it; the first entry of its history. */
    PLAN,
    /** Correct what is known of it. */
    CHANGE,
    /** Begin to work on it. */
    START,
    /** Say that it is done. */
    COMPLETE,
    /** Give it up. */
    CANCEL,
    /** Measure its effect. */
    CHECK,
    /** Decide against what the figures say. */
    OVERRULE,
    /** Work on it once more. */
    REOPEN,
    /** Plan another action because this one did not have its effect. */
    FOLLOW_UP
}
