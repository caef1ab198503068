package io.mushrif.quality.dispute;

/** Where a dispute is in its life. */
public enum DisputeStatus {
    /** To be decided until its deadline. */
    OPEN,
    /** An arbiter has decided it. */
    DECIDED,
    /** Whoever opened it does not go on with it. */
    WITHDRAWN
}
