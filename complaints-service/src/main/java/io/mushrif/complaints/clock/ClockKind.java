package io.mushrif.complaints.clock;

/** Who set a clock, and so whether it may stand still. */
public enum ClockKind {
    /** The house: runs in business time and stands still while somebody outside has to act. */
    SERVICE,
    /** The law or the regulator: due at a fixed moment, whatever the complaint waits for. */
    STATUTORY
}
