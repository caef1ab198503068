package io.mushrif.quality.scorecard;

/** What the worst answer to a critical question makes 0. */
public enum CriticalScope {
    /** The section that the question is in. */
    SECTION,
    /** The whole evaluation, which then is not passed. */
    FORM
}
