package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.ComplaintRights;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.job.JobState;
import io.mushrif.platform.job.Pace;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One action on many complaints, with its progress. Progress is written in the transaction of the
 * items that it counts.
 */
@Entity
@Table(name = "bulk_action")
class BulkAction {

    /**
     * What was asked for: either a filter or ids.
     *
     * @param ids null for a filter
     */
    record Asked(Selection filter, List<UUID> ids) {}

    @Id private UUID id;

    private String action;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> parameters;

    @JdbcTypeCode(SqlTypes.JSON)
    private Asked selection;

    @JdbcTypeCode(SqlTypes.JSON)
    private ComplaintRights rights;

    private boolean dryRun;

    @Enumerated(EnumType.STRING)
    private JobState state;

    private boolean selected;

    private long total;

    private long done;

    private long unchanged;

    private long refused;

    private long failed;

    private String failure;

    private String requestedBy;

    private Instant requestedAt;

    private Instant startedAt;

    private Instant finishedAt;

    protected BulkAction() {}

    BulkAction(
            String action,
            Map<String, Object> parameters,
            Asked selection,
            ComplaintRights rights,
            boolean dryRun,
            Instant now) {
        id = Ids.next();
        state = JobState.RUNNING;
        this.action = action;
        this.parameters = parameters;
        this.selection = selection;
        this.rights = rights;
        this.dryRun = dryRun;
        requestedBy = rights.user();
        requestedAt = now;
    }

    /** Its items are known now. */
    void start(long items, Instant now) {
        selected = true;
        total = items;
        startedAt = now;
    }

    void count(Map<ItemResult.Kind, Long> results) {
        done += results.getOrDefault(ItemResult.Kind.DONE, 0L);
        unchanged += results.getOrDefault(ItemResult.Kind.UNCHANGED, 0L);
        refused += results.getOrDefault(ItemResult.Kind.REFUSED, 0L);
        failed += results.getOrDefault(ItemResult.Kind.FAILED, 0L);
    }

    void finish(JobState end, String reason, Instant now) {
        state = end;
        failure = reason;
        finishedAt = now;
    }

    boolean isRunning() {
        return state == JobState.RUNNING;
    }

    /** What the timeline of each complaint says of it. */
    ComplaintWork.Occasion occasion() {
        return new ComplaintWork.Occasion(requestedBy, Map.of("bulkAction", id.toString()));
    }

    UUID id() {
        return id;
    }

    String action() {
        return action;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Asked selection() {
        return selection;
    }

    ComplaintRights rights() {
        return rights;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean selected() {
        return selected;
    }

    String requestedBy() {
        return requestedBy;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    BulkActionView view(Instant now) {
        long processed = done + unchanged + refused + failed;
        Pace pace = Pace.of(startedAt, finishedAt, now, processed, total);
        return new BulkActionView(
                id,
                action,
                parameters,
                selection.filter(),
                selection.ids() == null ? null : selection.ids().size(),
                dryRun,
                state,
                selected ? total : null,
                processed,
                done,
                unchanged,
                refused,
                failed,
                pace.perSecond(),
                pace.secondsLeft(),
                failure,
                "/api/v1/complaint-bulk-actions/" + id + "/items",
                requestedBy,
                requestedAt,
                startedAt,
                finishedAt);
    }
}
