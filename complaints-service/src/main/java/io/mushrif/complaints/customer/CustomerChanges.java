package io.mushrif.complaints.customer;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What every change of a customer's record has in common: who was merged is not changed any more,
 * the version, the history, the event.
 */
@ApplicationScoped
class CustomerChanges {

    private final Customers customers;
    private final CustomerHistory history;
    private final Outbox outbox;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    CustomerChanges(
            Customers customers,
            CustomerHistory history,
            Outbox outbox,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.customers = customers;
        this.history = history;
        this.outbox = outbox;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A customer who is about to be changed.
     *
     * @throws ProblemException 404, or 409 for one who was merged into another one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Customer begin(UUID id) {
        return customers.requireUnmerged(id);
    }

    /** Like {@link #begin}, of whom the caller has to have seen the present version. */
    @Transactional(Transactional.TxType.MANDATORY)
    Customer beginSeen(UUID id) {
        Customer customer = customers.requireUnmerged(id);
        precondition.require(customer.version());
        return customer;
    }

    /** Writes down what was changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    Customer complete(Customer customer, List<CustomerHistory.Change> changes) {
        Instant now = clock.instant();
        outbox.append(customer.touched(now));
        customers.flush();
        history.append(customer.id(), changes, user.name(), now);
        return customer;
    }
}
