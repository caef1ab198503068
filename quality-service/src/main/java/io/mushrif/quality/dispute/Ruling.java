package io.mushrif.quality.dispute;

/** What an arbiter says to a disputed question. */
public enum Ruling {
    /** The answer of the evaluator stays. */
    UPHELD,
    /** Another answer takes its place. */
    ADJUSTED
}
