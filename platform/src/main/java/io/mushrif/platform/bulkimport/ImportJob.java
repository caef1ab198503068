package io.mushrif.platform.bulkimport;

import io.mushrif.platform.job.Pace;
import io.mushrif.platform.time.Ids;
import io.mushrif.platform.upload.Upload;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

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
    private ImportState state;

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    private boolean gzip;

    private String mapping;

    @Column(name = "belongs_to")
    private String into;

    private String sha256;

    private long bytes;

    private Long total;

    private long processed;

    private long created;

    private long updated;

    private long unchanged;

    private long rejected;

    private long skipped;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Long> skippedBy;

    private String encoding;

    @Enumerated(EnumType.STRING)
    private DateOrder dateOrder;

    @JdbcTypeCode(SqlTypes.JSON)
    private DateQuestion question;

    private String failure;

    @Column(name = "requested_by")
    private String requestedBy;

    private Instant requestedAt;

    private Instant startedAt;

    private Instant finishedAt;

    protected ImportJob() {}

    ImportJob(
            StartImport.Request request,
            Upload upload,
            FileSurvey survey,
            String user,
            Instant now) {
        id = Ids.next();
        state = survey.question() == null ? ImportState.RUNNING : ImportState.AWAITING_ANSWER;
        type = request.type();
        dryRun = request.dryRun();
        format = request.format();
        gzip = request.gzip();
        mapping = request.mapping();
        into = request.into();
        sha256 = upload.sha256();
        bytes = upload.bytes();
        total = survey.rows();
        encoding = survey.encoding().name();
        dateOrder = survey.dateOrder();
        question = survey.question();
        requestedBy = user;
        requestedAt = now;
    }

    void start(Instant now) {
        startedAt = startedAt == null ? now : startedAt;
    }

    void progress(ImportTarget.Outcome outcome, int rejects, Map<String, Long> left) {
        created += outcome.created();
        updated += outcome.updated();
        unchanged += outcome.unchanged();
        rejected += rejects;
        long leftOut = left.values().stream().mapToLong(Long::longValue).sum();
        skipped += leftOut;
        processed +=
                outcome.created() + outcome.updated() + outcome.unchanged() + rejects + leftOut;
        if (leftOut > 0) {
            Map<String, Long> all = new TreeMap<>(skippedBy == null ? Map.of() : skippedBy);
            left.forEach((reason, rows) -> all.merge(reason, rows, Long::sum));
            skippedBy = all;
        }
    }

    void finish(ImportState end, String reason, Instant now) {
        state = end;
        failure = reason;
        finishedAt = now;
    }

    boolean isRunning() {
        return state == ImportState.RUNNING;
    }

    boolean isAwaitingAnswer() {
        return state == ImportState.AWAITING_ANSWER;
    }

    void answer(DateOrder order) {
        dateOrder = order;
        question = null;
        state = ImportState.RUNNING;
    }

    Charset encoding() {
        return Charset.forName(encoding);
    }

    DateOrder dateOrder() {
        return dateOrder;
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

    String into() {
        return into;
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
                into,
                state,
                dryRun,
                total,
                processed,
                created,
                updated,
                unchanged,
                rejected,
                skipped,
                skippedBy,
                pace.perSecond(),
                pace.secondsLeft(),
                encoding,
                dateOrder,
                question,
                failure,
                null,
                requestedAt,
                startedAt,
                finishedAt);
    }
}
