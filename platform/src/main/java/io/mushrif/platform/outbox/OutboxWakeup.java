package io.mushrif.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the relay of this replica that there are events to send. Many signals become one round. */
@ApplicationScoped
class OutboxWakeup {

    private final Semaphore signals = new Semaphore(0);
    private final AtomicBoolean committedHere = new AtomicBoolean();

    /** A transaction of this replica has committed events. */
    void committed() {
        committedHere.set(true);
        signal();
    }

    /** Another replica says that there are events. */
    void signal() {
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /**
     * Waits for a signal, at most the given time; true when events were committed in this replica.
     */
    boolean await(long millis) throws InterruptedException {
        if (signals.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
        return committedHere.getAndSet(false);
    }
}
