package io.mushrif.complaints.complaint;

/** How urgent a complaint is; decides how much time its clocks allow. */
public enum ComplaintPriority {
    /** Can wait. */
    LOW,
    /** As usual. */
    NORMAL,
    /** Before others. */
    HIGH,
    /** At once. */
    URGENT
}
