package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Does the work of a job, a few complaints in one transaction together with their results and the
 * progress of the job: a complaint is worked on and counted, or neither. When one of the few cannot
 * be done, each is done alone.
 */
@ApplicationScoped
class ItemWork {

    private static final Logger LOG = Logger.getLogger(ItemWork.class);

    private static final int BATCH = 25;

    /** How often a complaint is tried that fails for a reason such as a deadlock. */
    private static final int TRIES = 3;

    /** The job was cancelled while its items were worked on: they stay as they were. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Cancelled() {
            super(null, null, false, false);
        }
    }

    /** Carries the result of a dry run out of its transaction, which is rolled back. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ItemResult result;

        private Undone(ItemResult result) {
            super(null, null, false, false);
            this.result = result;
        }
    }

    private final BulkActions jobs;
    private final Items items;
    private final ComplaintWork complaints;

    ItemWork(BulkActions jobs, Items items, ComplaintWork complaints) {
        this.jobs = jobs;
        this.items = items;
        this.complaints = complaints;
    }

    /**
     * Does the next few items of a job.
     *
     * @return whether there were any
     */
    boolean next(BulkAction job, ComplaintActions.Prepared action) {
        try {
            return QuarkusTransaction.requiringNew().timeout(120).call(() -> together(job, action));
        } catch (Cancelled e) {
            return false;
        } catch (RuntimeException e) {
            LOG.debugf(e, "Items of bulk action %s are done one by one", job.id());
            return oneByOne(job, action);
        }
    }

    private boolean together(BulkAction job, ComplaintActions.Prepared action) {
        Map<Items.Item, ItemResult> results = new LinkedHashMap<>();
        for (Items.Item item : items.claim(job.id(), 0, BATCH)) {
            results.put(item, job.dryRun() ? dry(job, action, item) : real(job, action, item));
        }
        if (!results.isEmpty()) {
            keep(job.id(), results);
        }
        return !results.isEmpty();
    }

    private ItemResult real(BulkAction job, ComplaintActions.Prepared action, Items.Item item) {
        try {
            return apply(job, action, item.complaintId());
        } catch (RuntimeException e) {
            if (e instanceof ProblemException refused && !QuarkusTransaction.isRollbackOnly()) {
                return ItemResult.refused(refused);
            }
            throw e;
        }
    }

    /** The same work in a transaction of its own that is rolled back: the answer is the truth. */
    private ItemResult dry(BulkAction job, ComplaintActions.Prepared action, Items.Item item) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                throw new Undone(apply(job, action, item.complaintId()));
                            });
            throw new IllegalStateException("a dry run was not undone");
        } catch (Undone undone) {
            return undone.result;
        } catch (RuntimeException e) {
            return result(job, item, e);
        }
    }

    private ItemResult apply(BulkAction job, ComplaintActions.Prepared action, UUID id) {
        Complaint complaint =
                complaints.locked(id).orElseThrow(() -> ProblemException.notFound("complaint", id));
        if (!job.rights().cover(complaint)) {
            throw ProblemException.forbidden();
        }
        return ItemResult.of(action.apply(complaint, job.occasion()));
    }

    private boolean oneByOne(BulkAction job, ComplaintActions.Prepared action) {
        List<Items.Item> few =
                QuarkusTransaction.requiringNew().call(() -> items.claim(job.id(), 0, BATCH));
        few.forEach(item -> alone(job, action, item));
        return !few.isEmpty();
    }

    private void alone(BulkAction job, ComplaintActions.Prepared action, Items.Item item) {
        RuntimeException last = null;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                QuarkusTransaction.requiringNew().run(() -> claimed(job, action, item));
                return;
            } catch (Cancelled e) {
                return;
            } catch (RuntimeException e) {
                last = e;
                if (reason(e) instanceof ProblemException) {
                    break;
                }
            }
        }
        give(job, item, result(job, item, last));
    }

    private void give(BulkAction job, Items.Item item, ItemResult result) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                if (isFree(job, item)) {
                                    keep(job.id(), Map.of(item, result));
                                }
                            });
        } catch (Cancelled e) {
            LOG.debugf("Bulk action %s was cancelled", job.id());
        }
    }

    private void claimed(BulkAction job, ComplaintActions.Prepared action, Items.Item item) {
        if (isFree(job, item)) {
            keep(job.id(), Map.of(item, real(job, action, item)));
        }
    }

    private boolean isFree(BulkAction job, Items.Item item) {
        return items.claim(job.id(), item.seq(), 1).contains(item);
    }

    /** Last in its transaction, so that replicas wait for each other only for a moment. */
    private void keep(UUID id, Map<Items.Item, ItemResult> results) {
        items.keep(id, results);
        Map<ItemResult.Kind, Long> counts = new EnumMap<>(ItemResult.Kind.class);
        results.values().forEach(result -> counts.merge(result.kind(), 1L, Long::sum));
        BulkAction job = jobs.locked(id);
        if (job.isRunning()) {
            job.count(counts);
        } else {
            throw new Cancelled();
        }
    }

    private static ItemResult result(BulkAction job, Items.Item item, RuntimeException e) {
        if (reason(e) instanceof ProblemException refused) {
            return ItemResult.refused(refused);
        }
        LOG.errorf(e, "Bulk action %s failed for complaint %s", job.id(), item.complaintId());
        return ItemResult.failed();
    }

    /** What made the work fail, without what the transaction wrapped around it. */
    private static Throwable reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof ProblemException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
