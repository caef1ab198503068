package io.mushrif.complaints.clock;

/** How pressing a complaint is, as far as targets of clocks depend on it. */
public enum ClockPriority {
    /** Can wait. */
    LOW,
    /** As most are. */
    NORMAL,
    /** Before others. */
    HIGH,
    /** At once. */
    URGENT
}
