package io.mushrif.complaints.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Looks now and then whether complaints are still with agents who have gone. */
@ApplicationScoped
class RoutingSweep {

    private final RoutingAgents agents;
    private final RoutingLock lock;

    RoutingSweep(RoutingAgents agents, RoutingLock lock) {
        this.agents = agents;
        this.lock = lock;
    }

    @Transactional
    void run() {
        lock.hold();
        agents.sweep();
    }
}
