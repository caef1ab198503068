package io.mushrif.complaints.routing;

import io.mushrif.platform.loop.Wakeup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;

/**
 * Tells the router of this replica that there may be something to do. Many signals become one
 * round.
 */
@ApplicationScoped
class RoutingWakeup {

    private final TransactionSynchronizationRegistry transaction;
    private final Wakeup wakeup = new Wakeup();

    RoutingWakeup(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Wakes the router when the running transaction has committed. */
    void afterCommit() {
        if (transaction.getResource(RoutingWakeup.class) != null) {
            return;
        }
        transaction.putResource(RoutingWakeup.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {}

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            wakeup.signal();
                        }
                    }
                });
    }

    /** Waits for a signal, at most the given time. */
    void await(Duration atMost) throws InterruptedException {
        wakeup.await(atMost);
    }
}
