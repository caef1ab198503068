package io.mushrif.platform.outbox;

import io.mushrif.platform.loop.Wakeup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells the relay of this replica that there are events to send. */
@ApplicationScoped
class OutboxWakeup {

    private final Wakeup wakeup = new Wakeup();
    private final AtomicBoolean committedHere = new AtomicBoolean();

    /** A transaction of this replica has committed events. */
    void committed() {
        committedHere.set(true);
        wakeup.signal();
    }

    /** Another replica says that there are events. */
    void signal() {
        wakeup.signal();
    }

    /**
     * Waits for a signal, at most the given time; true when events were committed in this replica.
     */
    boolean await(Duration atMost) throws InterruptedException {
        wakeup.await(atMost);
        return committedHere.getAndSet(false);
    }
}
