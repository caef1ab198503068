package io.mushrif.complaints.customerduplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The steps of comparing, each a transaction that claims, does and ticks off. */
@ApplicationScoped
class MatchWork {

    private final MatchQueue queue;
    private final MatchRecords records;
    private final MatchedPairs pairs;
    private final Proposals proposals;
    private final DuplicateRuns runs;
    private final Clock clock;

    MatchWork(
            MatchQueue queue,
            MatchRecords records,
            MatchedPairs pairs,
            Proposals proposals,
            DuplicateRuns runs,
            Clock clock) {
        this.queue = queue;
        this.records = records;
        this.pairs = pairs;
        this.proposals = proposals;
        this.runs = runs;
        this.clock = clock;
    }

    /** Writes keys; how many customers were claimed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int keys(int most) {
        List<UUID> customers = queue.claimForKeys(most);
        if (!customers.isEmpty()) {
            records.write(customers);
            queue.keysWritten(customers);
        }
        return customers.size();
    }

    /** Compares who has changed with all others; how many customers were claimed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int changed(int most) {
        List<UUID> customers = queue.claimForCompare(most);
        if (!customers.isEmpty()) {
            compare(customers, false);
        }
        return customers.size();
    }

    /** Goes on with a run; how many customers were claimed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int run(UUID id, int most) {
        List<UUID> customers = queue.claimForRun(id, most);
        if (!customers.isEmpty()) {
            MatchedPairs.Compared result = compare(customers, true);
            runs.locked(id).progress(customers.size(), result);
        }
        return customers.size();
    }

    /** Queues all customers for a run that was asked for, or ends one that has nobody left. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void startOrFinish(UUID id) {
        DuplicateRun run = runs.locked(id);
        if (!run.isQueued()) {
            run.start(queue.addAll(id), clock.instant());
        } else if (!queue.has(id)) {
            run.finish(clock.instant());
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void analyze() {
        queue.analyze();
    }

    private MatchedPairs.Compared compare(List<UUID> customers, boolean onlyLesser) {
        MatchedPairs.Compared result = pairs.of(customers, onlyLesser);
        proposals.write(customers, onlyLesser, result.likely());
        queue.done(customers);
        return result;
    }
}
