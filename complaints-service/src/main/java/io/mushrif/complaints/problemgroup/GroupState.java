package io.mushrif.complaints.problemgroup;

/** Where a group of complaints with the same problem stands. */
public enum GroupState {
    /** Its problem has no solution yet. */
    OPEN,
    /** Its solution is known; members that came later may still wait for it. */
    SOLVED
}
