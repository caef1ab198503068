package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.job.JobState;
import io.mushrif.platform.job.Pace;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** All customers are compared with each other. */
@Entity
@Table(name = "customer_duplicate_run")
class DuplicateRun {

    @Id private UUID id;

    @Version private long version;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private boolean queued;

    private String requestedBy;

    private Instant requestedAt;

    private Instant startedAt;

    private Instant finishedAt;

    private long total;

    private long processed;

    private long compared;

    private long proposed;

    protected DuplicateRun() {}

    DuplicateRun(String user, Instant now) {
        id = Ids.next();
        state = JobState.RUNNING;
        requestedBy = user;
        requestedAt = now;
    }

    /** All customers are in the queue. */
    void start(long customers, Instant now) {
        queued = true;
        total = customers;
        startedAt = now;
    }

    void progress(int customers, MatchedPairs.Compared result) {
        processed += customers;
        compared += result.pairs();
        proposed += result.likely().size();
    }

    void finish(Instant now) {
        state = JobState.COMPLETED;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    boolean isQueued() {
        return queued;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    DuplicateRunView view(Instant now) {
        Pace pace = Pace.of(startedAt, finishedAt, now, processed, total);
        return new DuplicateRunView(
                id,
                state,
                requestedBy,
                requestedAt,
                startedAt,
                finishedAt,
                total,
                processed,
                compared,
                proposed,
                pace.perSecond(),
                pace.secondsLeft());
    }
}
