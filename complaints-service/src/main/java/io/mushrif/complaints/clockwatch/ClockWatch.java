package io.mushrif.complaints.clockwatch;

import io.mushrif.complaints.clock.DueClock;
import io.mushrif.platform.loop.BackgroundLoop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Looks for clocks that have reached something, on a thread of its own. Every replica does: a
 * complaint that another one works on is passed over, and what a replica leaves when it dies is
 * found by the next one that looks.
 */
@ApplicationScoped
class ClockWatch {

    private final RaiseNotices raiseNotices;
    private final ClockWatchConfig config;

    private final BackgroundLoop loop = new BackgroundLoop("clock-watch", this::round);

    ClockWatch(RaiseNotices raiseNotices, ClockWatchConfig config) {
        this.raiseNotices = raiseNotices;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
    }

    private void round() throws InterruptedException {
        all();
        Thread.sleep(config.rest().toMillis());
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
}
