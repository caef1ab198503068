package io.mushrif.complaints.bulkimport;

import io.mushrif.platform.job.JobState;
import io.mushrif.platform.job.Pace;
import io.mushrif.platform.time.Ids;
import io.mushrif.platform.upload.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One import of a file, with its progress. Progress is written in the transaction of the rows that
 * it counts.
 */
@Entity
@Table(name = "import_job")
class ImportJob {

    @Id private UUID id;

    private String type;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private boolean gzip;

    private String mapping;

    private String sha256;

    private long bytes;

    private Long total;

    private long processed;

    private long created;

    private long updated;

    private long unchanged;

    private long rejected;

    private String failure;

    @Column(name = "requested_by")
    private String requestedBy;

    private Instant requestedAt;

    private Instant startedAt;

    private Instant finishedAt;

    protected ImportJob() {}

    ImportJob(StartImport.Request request, Upload upload, long total, String user, Instant now) {
        id = Ids.next();
        state = JobState.RUNNING;
        type = request.type();
        dryRun = request.dryRun();
        format = request.format();
        gzip = request.gzip();
        mapping = request.mapping();
        sha256 = upload.sha256();
        bytes = upload.bytes();
        this.total = total;
        requestedBy = user;
        requestedAt = now;
    }

    void start(Instant now) {
        startedAt = startedAt == null ? now : startedAt;
    }

    void progress(ImportTarget.Outcome outcome, int rejects) {
        created += outcome.created();
        updated += outcome.updated();
        unchanged += outcome.unchanged();
        rejected += rejects;
        processed += outcome.created() + outcome.updated() + outcome.unchanged() + rejects;
    }

    void finish(JobState end, String reason, Instant now) {
        state = end;
        failure = reason;
        finishedAt = now;
    }

    boolean isRunning() {
        return state == JobState.RUNNING;
    }

    UUID id() {
        return id;
    }

    String type() {
        return type;
    }

    boolean dryRun() {
        return dryRun;
    }

    ImportFormat format() {
        return format;
    }

    boolean gzip() {
        return gzip;
    }

    String mapping() {
        return mapping;
    }

    long processed() {
        return processed;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ImportView view(Instant now) {
        Pace pace = Pace.of(startedAt, finishedAt, now, processed, total);
        return new ImportView(
                id,
                type,
                state,
                dryRun,
                total,
                processed,
                created,
                updated,
                unchanged,
                rejected,
                pace.perSecond(),
                pace.secondsLeft(),
                failure,
                "/api/v1/imports/" + id + "/rejects",
                requestedAt,
                startedAt,
                finishedAt);
    }
}
