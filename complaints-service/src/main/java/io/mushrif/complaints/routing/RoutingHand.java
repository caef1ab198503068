package io.mushrif.complaints.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Tells apart what routing itself does with complaints and what others do. */
@ApplicationScoped
class RoutingHand {

    private final TransactionSynchronizationRegistry transaction;

    RoutingHand(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** What happens in the rest of the running transaction is done by routing. */
    void takeOver() {
        transaction.putResource(RoutingHand.class, Boolean.TRUE);
    }

    boolean isAtWork() {
        return transaction.getResource(RoutingHand.class) != null;
    }
}
