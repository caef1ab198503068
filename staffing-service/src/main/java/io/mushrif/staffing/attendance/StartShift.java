package io.mushrif.staffing.attendance;

import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.staffing.agent.Agent;
import io.mushrif.staffing.agent.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** An agent comes on shift. */
@ApplicationScoped
class StartShift {

    /**
     * What is known of the shift; everything may be absent.
     *
     * @param shiftId planned shift that it is
     * @param plannedEnd when the agent is expected to go, in the future
     */
    public record Request(UUID shiftId, Instant plannedEnd) {}

    private final Agents agents;
    private final Attendances attendances;
    private final AttendanceAccessPolicy access;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    StartShift(
            Agents agents,
            Attendances attendances,
            AttendanceAccessPolicy access,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.agents = agents;
        this.attendances = attendances;
        this.access = access;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Attendance handle(UUID agentId, Request request) {
        // alone, so that two who record it at once do not both find the agent off shift
        Agent agent = agents.requireAlone(agentId);
        access.require(agent);
        agent.requireActive();
        Instant now = clock.instant();
        if (request.plannedEnd() != null && !request.plannedEnd().isAfter(now)) {
            throw ProblemException.invalid("plannedEnd", "not-in-the-future");
        }
        attendances
                .running(agentId)
                .ifPresent(
                        running -> {
                            throw ProblemException.conflict(
                                    "already-on-shift", running.startedAt().toString());
                        });
        Attendance attendance = new Attendance(agent, request, user.name(), now);
        attendances.persist(attendance);
        outbox.append(attendance.started());
        return attendance;
    }
}
