package io.mushrif.complaints.routing;

import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftEvent;
import io.mushrif.contracts.shift.ShiftStarted;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * An agent came on shift or went. Work can be given to them, or what they have not begun goes back
 * to the queue.
 */
@ApplicationScoped
class OnShiftNews {

    private final RoutingAgents agents;
    private final RoutingLock lock;
    private final RoutingWakeup wakeup;

    OnShiftNews(RoutingAgents agents, RoutingLock lock, RoutingWakeup wakeup) {
        this.agents = agents;
        this.lock = lock;
        this.wakeup = wakeup;
    }

    void handle(ShiftEvent event) {
        lock.hold();
        if (event instanceof ShiftStarted started) {
            agents.on(started);
        } else if (event instanceof ShiftEnded ended) {
            agents.on(ended);
        }
        wakeup.afterCommit();
    }
}
