package io.mushrif.staffing.attendance;

import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftStarted;
import io.mushrif.platform.time.Ids;
import io.mushrif.staffing.agent.Agent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The time from coming on shift to going off shift of one agent; at most one is running. */
@Entity
class Attendance {

    @Id private UUID id;

    @Version private long version;

    private UUID agentId;

    private UUID teamId;

    private UUID shiftId;

    private Instant plannedEnd;

    private Instant startedAt;

    private String startedBy;

    private Instant endedAt;

    private String endedBy;

    protected Attendance() {}

    Attendance(Agent agent, StartShift.Request request, String user, Instant now) {
        id = Ids.next();
        agentId = agent.id();
        teamId = agent.teamId();
        shiftId = request.shiftId();
        plannedEnd = request.plannedEnd();
        startedAt = now;
        startedBy = user;
    }

    ShiftStarted started() {
        return new ShiftStarted(agentId, teamId, shiftId, plannedEnd, startedAt);
    }

    ShiftEnded end(String user, Instant now) {
        endedAt = now;
        endedBy = user;
        return new ShiftEnded(agentId, teamId, now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant startedAt() {
        return startedAt;
    }

    AttendanceView view() {
        return new AttendanceView(
                id, agentId, teamId, shiftId, plannedEnd, startedAt, startedBy, endedAt, endedBy);
    }
}
