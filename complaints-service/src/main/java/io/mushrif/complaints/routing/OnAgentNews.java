package io.mushrif.complaints.routing;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentEvent;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An agent joined, changed or left. Work can be given to them from now on, other work, or none;
 * open complaints of one who left go back to the queue.
 */
@ApplicationScoped
class OnAgentNews {

    private final RoutingAgents agents;
    private final RoutingLock lock;
    private final RoutingWakeup wakeup;

    OnAgentNews(RoutingAgents agents, RoutingLock lock, RoutingWakeup wakeup) {
        this.agents = agents;
        this.lock = lock;
        this.wakeup = wakeup;
    }

    void handle(AgentEvent event) {
        lock.hold();
        if (event instanceof AgentJoined joined) {
            agents.on(joined);
        } else if (event instanceof AgentChanged changed) {
            agents.on(changed);
        } else if (event instanceof AgentLeft left) {
            agents.on(left);
        }
        wakeup.afterCommit();
    }
}
