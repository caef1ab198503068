package io.mushrif.complaints.clock;

/** What a clock is doing. */
public enum ClockState {
    /** Not started: what it begins with has not happened. */
    PENDING,
    /** Time passes. */
    RUNNING,
    /** Time stands still while others have to act. */
    PAUSED,
    /** What it waited for came in time. */
    MET,
    /** The time ran out. */
    BREACHED
}
