package io.mushrif.complaints.erasure;

import io.mushrif.platform.job.JobState;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An export of all that is kept of a customer. */
@Entity
class CustomerExport {

    @Id private UUID id;
    @Version private long version;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private String requestedBy;
    private Instant requestedAt;
    private Instant finishedAt;
    private Instant expiresAt;
    private Long bytes;
    private String sha256;
    private String failure;

    protected CustomerExport() {}

    CustomerExport(UUID customerId, String user, Instant now) {
        id = Ids.next();
        this.customerId = customerId;
        state = JobState.RUNNING;
        requestedBy = user;
        requestedAt = now;
    }

    void complete(long size, String checksum, Instant now, Instant until) {
        state = JobState.COMPLETED;
        bytes = size;
        sha256 = checksum;
        finishedAt = now;
        expiresAt = until;
    }

    void fail(String kind, Instant now) {
        state = JobState.FAILED;
        failure = kind;
        finishedAt = now;
    }

    boolean isRunning() {
        return state == JobState.RUNNING;
    }

    /** Whether it can be downloaded. */
    boolean isKept(Instant now) {
        return state == JobState.COMPLETED && now.isBefore(expiresAt);
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    ExportView view(List<ExportView.Download> downloads, Instant now) {
        return new ExportView(
                id,
                customerId,
                state,
                requestedBy,
                requestedAt,
                finishedAt,
                isKept(now),
                expiresAt,
                bytes,
                sha256,
                failure,
                downloads);
    }
}
