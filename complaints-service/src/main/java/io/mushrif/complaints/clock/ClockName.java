package io.mushrif.complaints.clock;

/** The service clocks of a complaint. */
public enum ClockName {
    /** Runs until the customer was told that the complaint has been received. */
    ACKNOWLEDGE,
    /** Runs until the final response. */
    RESOLVE
}
