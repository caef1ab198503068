package io.mushrif.staffing.attendance;

/** Where a shift stands. */
public enum AttendanceStatus {
    /** The agent is on shift now. */
    RUNNING,
    /** The agent has gone. */
    ENDED
}
