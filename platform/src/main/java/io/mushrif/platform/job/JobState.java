package io.mushrif.platform.job;

/** Where a job in the background stands. */
public enum JobState {
    /** It goes on, also after a crash. */
    RUNNING,
    /** All of it is done or refused. */
    COMPLETED,
    /** It could not go on. */
    FAILED,
    /** It was stopped by a user; what was done stays. */
    CANCELLED
}
