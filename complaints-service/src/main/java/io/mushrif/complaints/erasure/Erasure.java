package io.mushrif.complaints.erasure;

import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.platform.job.JobState;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The erasure of a customer: a job that goes on after a crash, and the proof of it. */
@Entity
@Table(name = "customer_erasure")
class Erasure {

    /** All is erased, and once more what was written meanwhile. */
    static final int PASSES = 2;

    private static final int LONGEST_FAILURE = 200;

    @Id private UUID id;
    @Version private long version;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private int pass;
    private String reason;

    @Enumerated(EnumType.STRING)
    private LegalBasis legalBasis;

    private String overrideReason;
    private int openComplaints;
    private List<String> traces;
    private String requestedBy;
    private Instant requestedAt;
    private Instant nextAt;
    private int failures;
    private String lastFailure;
    private Instant finishedAt;

    protected Erasure() {}

    Erasure(
            UUID customerId,
            StartErasure.Request request,
            int openComplaints,
            Set<String> traces,
            String user,
            Instant now) {
        id = Ids.next();
        this.customerId = customerId;
        state = JobState.RUNNING;
        pass = 1;
        reason = request.reason();
        legalBasis = request.legalBasis();
        overrideReason = request.overrideReason();
        this.openComplaints = openComplaints;
        this.traces = List.copyOf(traces);
        requestedBy = user;
        requestedAt = now;
        nextAt = now;
    }

    /** Somebody works on it; others leave it alone until then. */
    void taken(Instant until) {
        nextAt = until;
    }

    void passDone(Instant next) {
        pass++;
        nextAt = next;
    }

    /** It cannot go on yet, or went wrong: it is tried again. */
    void later(Instant next, String failure) {
        nextAt = next;
        if (failure != null) {
            failures++;
            lastFailure = failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE));
        }
    }

    /** By what the person was known is forgotten as well. */
    CustomerErased complete(Instant now) {
        state = JobState.COMPLETED;
        traces = null;
        nextAt = null;
        finishedAt = now;
        return new CustomerErased(customerId, requestedAt, now);
    }

    boolean isDue(Instant now) {
        return state == JobState.RUNNING && !nextAt.isAfter(now);
    }

    ErasedPerson person(Instant now) {
        return new ErasedPerson(customerId, traces == null ? Set.of() : new TreeSet<>(traces), now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int pass() {
        return pass;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ErasureView view(List<ErasureView.Section> sections) {
        return new ErasureView(
                id,
                customerId,
                state,
                reason,
                legalBasis,
                overrideReason,
                openComplaints,
                requestedBy,
                requestedAt,
                finishedAt,
                failures,
                lastFailure,
                sections);
    }
}
