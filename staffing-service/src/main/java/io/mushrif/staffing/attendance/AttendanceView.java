package io.mushrif.staffing.attendance;

import java.time.Instant;
import java.util.UUID;

/**
 * Attendance of an agent as the API shows it.
 *
 * @param teamId team of the agent when they came
 * @param shiftId planned shift that it is; absent for one that nobody planned
 * @param plannedEnd when the agent is expected to go; absent when not known
 * @param startedBy user name of whoever recorded that they came
 * @param endedAt when they went; absent while they are on shift
 * @param endedBy user name of whoever recorded that they went
 */
public record AttendanceView(
        UUID id,
        UUID agentId,
        UUID teamId,
        UUID shiftId,
        Instant plannedEnd,
        Instant startedAt,
        String startedBy,
        Instant endedAt,
        String endedBy) {}
