package io.mushrif.complaints.clockwatch;

import io.mushrif.complaints.clock.DueClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for clocks that have reached something, on a thread of its own. Every replica does: a
 * complaint that another one works on is passed over, and what a replica leaves when it dies is
 * found by the next one that looks.
 */
@ApplicationScoped
class ClockWatch {

    private static final Logger LOG = Logger.getLogger(ClockWatch.class);

    private final RaiseNotices raiseNotices;
    private final ClockWatchConfig config;

    private volatile boolean running;
    private Thread thread;

    ClockWatch(RaiseNotices raiseNotices, ClockWatchConfig config) {
        this.raiseNotices = raiseNotices;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            running = true;
            thread = new Thread(this::run, "clock-watch");
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(TimeUnit.SECONDS.toMillis(5));
        }
    }

    private void run() {
        while (running) {
            try {
                all();
                Thread.sleep(config.rest().toMillis());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | AssertionError e) {
                // the driver asserts, where others throw, that its connection lives
                if (running) {
                    LOG.warnf("Clocks are looked at again soon, after: %s", e);
                    rest();
                }
            }
        }
    }

    /** Raises all that is due now, in one transaction after the other. */
    int all() {
        int raised = 0;
        do {
            raised += due();
            // one page after all that is due: a changed policy holds up no notice
        } while (raiseNotices.refresh(config.batch()) && !Thread.currentThread().isInterrupted());
        return raised;
    }

    private int due() {
        int raised = 0;
        DueClock from = null;
        do {
            RaiseNotices.Batch batch = raiseNotices.handle(from, config.batch());
            raised += batch.raised();
            from = batch.last();
        } while (from != null && !Thread.currentThread().isInterrupted());
        return raised;
    }

    private void rest() {
        try {
            Thread.sleep(config.rest().toMillis());
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
