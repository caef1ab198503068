package io.mushrif.staffing.attendance;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.staffing.agent.Agent;
import io.mushrif.staffing.agent.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** An agent goes off shift. */
@ApplicationScoped
class EndShift {

    private final Agents agents;
    private final Attendances attendances;
    private final AttendanceAccessPolicy access;
    private final Precondition precondition;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    EndShift(
            Agents agents,
            Attendances attendances,
            AttendanceAccessPolicy access,
            Precondition precondition,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.agents = agents;
        this.attendances = attendances;
        this.access = access;
        this.precondition = precondition;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Attendance handle(UUID agentId) {
        Agent agent = agents.requireAlone(agentId);
        access.require(agent);
        Attendance attendance =
                attendances
                        .running(agentId)
                        .orElseThrow(() -> ProblemException.conflict("not-on-shift"));
        precondition.require(attendance.version());
        outbox.append(attendance.end(user.name(), clock.instant()));
        attendances.flush();
        return attendance;
    }
}
