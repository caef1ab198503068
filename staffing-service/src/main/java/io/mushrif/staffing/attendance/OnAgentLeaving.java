package io.mushrif.staffing.attendance;

import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.staffing.agent.AgentLeaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Who leaves goes off shift. */
@ApplicationScoped
class OnAgentLeaving {

    private final Attendances attendances;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    OnAgentLeaving(Attendances attendances, Outbox outbox, CurrentUser user, Clock clock) {
        this.attendances = attendances;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    void handle(@Observes AgentLeaving leaving) {
        attendances
                .running(leaving.agentId())
                .ifPresent(running -> outbox.append(running.end(user.name(), clock.instant())));
    }
}
