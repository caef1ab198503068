package io.mushrif.complaints.routing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Routes on a thread of its own, so that nobody who registers a complaint waits for it: woken after
 * each commit of this replica that changes something, and by the clock as a net.
 */
@ApplicationScoped
class Router {

    private static final Logger LOG = Logger.getLogger(Router.class);

    private final RoutingConfig config;
    private final RoutingRound round;
    private final RoutingSweep sweep;
    private final RoutingWakeup wakeup;

    private volatile boolean running;
    private Thread thread;

    Router(RoutingConfig config, RoutingRound round, RoutingSweep sweep, RoutingWakeup wakeup) {
        this.config = config;
        this.round = round;
        this.sweep = sweep;
        this.wakeup = wakeup;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = new Thread(this::run, "complaint-router");
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        long nextSweep = System.nanoTime();
        while (running) {
            try {
                if (System.nanoTime() >= nextSweep) {
                    sweep.run();
                    nextSweep = System.nanoTime() + config.sweep().toNanos();
                }
                round.run();
                wakeup.await(config.poll().toMillis());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warnf(e, "Routing goes on after: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
