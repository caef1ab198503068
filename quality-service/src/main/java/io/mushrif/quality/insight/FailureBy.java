package io.mushrif.quality.insight;

/** What failures are counted by. */
public enum FailureBy {
    /** Question of a scorecard. */
    QUESTION,
    /** Why it failed, as the evaluator tagged it; a failure without tag counts as {@code -}. */
    TAG
}
