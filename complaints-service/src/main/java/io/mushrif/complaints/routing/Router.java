package io.mushrif.complaints.routing;

import io.mushrif.platform.loop.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Routes on a thread of its own, so that nobody who registers a complaint waits for it: woken after
 * each commit of this replica that changes something, and by the clock as a net.
 */
@ApplicationScoped
class Router {

    private final RoutingConfig config;
    private final RoutingRound round;
    private final RoutingSweep sweep;
    private final RoutingWakeup wakeup;

    private final BackgroundLoop loop = new BackgroundLoop("complaint-router", this::route);
    private long nextSweep = System.nanoTime();

    Router(RoutingConfig config, RoutingRound round, RoutingSweep sweep, RoutingWakeup wakeup) {
        this.config = config;
        this.round = round;
        this.sweep = sweep;
        this.wakeup = wakeup;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private void route() throws InterruptedException {
        if (System.nanoTime() >= nextSweep) {
            sweep.run();
            nextSweep = System.nanoTime() + config.sweep().toNanos();
        }
        round.run();
        wakeup.await(config.poll());
    }
}
