package io.mushrif.complaints.customermerge;

import io.mushrif.complaints.customer.CustomerHistory;
import io.mushrif.contracts.customer.CustomerMergeUndone;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A merge is taken back: what is as it left it goes to where it was, what was changed or came to be
 * since stays with the survivor.
 */
@ApplicationScoped
class UndoMerge {

    private final MergeRows rows;
    private final CustomerMerges merges;
    private final CustomerHistory history;
    private final Outbox outbox;
    private final Event<CustomersUnmerged> unmerged;
    private final Precondition precondition;
    private final CustomerMergeConfig config;
    private final CurrentUser user;
    private final Clock clock;

    UndoMerge(
            MergeRows rows,
            CustomerMerges merges,
            CustomerHistory history,
            Outbox outbox,
            Event<CustomersUnmerged> unmerged,
            Precondition precondition,
            CustomerMergeConfig config,
            CurrentUser user,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.history = history;
        this.outbox = outbox;
        this.unmerged = unmerged;
        this.precondition = precondition;
        this.config = config;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CustomerMerge handle(UUID id) {
        CustomerMerge found = merges.require(id);
        // customers first, as every merge locks them
        boolean erased =
                rows.lock(found.survivorId(), found.absorbedId()).values().stream()
                        .anyMatch(MergeRows.Locked::erased);
        CustomerMerge merge = merges.locked(id);
        precondition.require(merge.version());
        Instant now = clock.instant();
        if (erased) {
            throw ProblemException.conflict("customer-merge-erased");
        }
        requireUndoable(merge, now);
        Map<String, Long> stayed = rows.moveBack(merge, now);
        merge.undo(stayed, user.name(), now);
        merges.flush();
        tell(merge.survivorId(), "mergeUndone", merge.absorbedId(), now);
        tell(merge.absorbedId(), "mergedInto", merge.survivorId(), now);
        outbox.append(
                new CustomerMergeUndone(merge.survivorId(), merge.absorbedId(), merge.id(), now));
        unmerged.fire(new CustomersUnmerged(merge.survivorId(), merge.absorbedId()));
        return merge;
    }

    private void requireUndoable(CustomerMerge merge, Instant now) {
        if (merge.isUndone()) {
            throw ProblemException.conflict("customer-merge-undone");
        }
        if (now.isAfter(merge.undoUntil())) {
            throw ProblemException.conflict(
                    "customer-merge-too-old",
                    Integer.toString(config.undoDays()),
                    merge.undoUntil());
        }
        merges.laterThan(merge)
                .ifPresent(
                        later -> {
                            throw ProblemException.conflict("customer-merge-not-last", later.id());
                        });
    }

    private void tell(UUID customer, String field, UUID other, Instant now) {
        history.append(
                customer,
                List.of(new CustomerHistory.Change(field, other.toString(), null)),
                user.name(),
                now);
    }
}
