package io.mushrif.complaints.customermerge;

import io.mushrif.complaints.customer.CustomerHistory;
import io.mushrif.contracts.customer.CustomerMerged;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Two records of one person become one. */
@ApplicationScoped
class MergeCustomers {

    private final MergeRows rows;
    private final CustomerMerges merges;
    private final CustomerHistory history;
    private final Outbox outbox;
    private final Event<CustomersMerged> merged;
    private final Precondition precondition;
    private final CustomerMergeConfig config;
    private final CurrentUser user;
    private final Clock clock;

    MergeCustomers(
            MergeRows rows,
            CustomerMerges merges,
            CustomerHistory history,
            Outbox outbox,
            Event<CustomersMerged> merged,
            Precondition precondition,
            CustomerMergeConfig config,
            CurrentUser user,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.history = history;
        this.outbox = outbox;
        this.merged = merged;
        this.precondition = precondition;
        this.config = config;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CustomerMerge handle(UUID id, MergeRequest request) {
        MergeSides sides = MergeParties.of(id, request).sides(rows, precondition);
        Map<MergedField, String> values =
                MergePolicy.merged(sides.survivor(), sides.absorbed(), request.fromAbsorbed());
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(config.undoDays()));
        CustomerMerge merge = new CustomerMerge(Ids.next(), sides, user.name(), now, until);
        merges.persistAndFlush(merge);
        Map<String, Long> moved = rows.move(merge.id(), sides.absorbedId(), sides.survivorId());
        rows.write(merge.id(), sides, values, now);
        merge.moved(moved);
        merges.flush();
        tell(sides, values, now);
        outbox.append(new CustomerMerged(sides.survivorId(), sides.absorbedId(), merge.id(), now));
        merged.fire(new CustomersMerged(sides.survivorId(), sides.absorbedId(), user.name(), now));
        return merge;
    }

    private void tell(MergeSides sides, Map<MergedField, String> values, Instant now) {
        List<CustomerHistory.Change> changes = new ArrayList<>();
        changes.add(new CustomerHistory.Change("merged", null, sides.absorbedId().toString()));
        values.forEach(
                (field, value) -> {
                    String before = sides.survivor().get(field);
                    if (!Objects.equals(before, value)) {
                        changes.add(new CustomerHistory.Change(field.label(), before, value));
                    }
                });
        history.append(sides.survivorId(), changes, user.name(), now);
        history.append(
                sides.absorbedId(),
                List.of(
                        new CustomerHistory.Change(
                                "mergedInto", null, sides.survivorId().toString())),
                user.name(),
                now);
    }
}
