package io.mushrif.staffing.agent;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** An agent leaves the company; open work goes to others. */
@ApplicationScoped
class LeaveTeam {

    /** The last day of work. */
    public record Request(@NotNull LocalDate lastDay) {}

    private final Agents agents;
    private final Outbox outbox;
    private final Precondition precondition;
    private final Event<AgentLeaving> leaving;
    private final Clock clock;

    LeaveTeam(
            Agents agents,
            Outbox outbox,
            Precondition precondition,
            Event<AgentLeaving> leaving,
            Clock clock) {
        this.agents = agents;
        this.outbox = outbox;
        this.precondition = precondition;
        this.leaving = leaving;
        this.clock = clock;
    }

    @Transactional
    Agent handle(UUID id, Request request) {
        Agent agent = agents.requireAlone(id);
        precondition.require(agent.version());
        outbox.append(agent.leave(request.lastDay(), clock.instant()));
        leaving.fire(new AgentLeaving(agent.id()));
        agents.flush();
        return agent;
    }
}
