package io.mushrif.complaints.complaint;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One thing that happened to a complaint. Written once; the database refuses to change or delete
 * it, but for texts that are redacted.
 */
@Entity
@Immutable
@Table(name = "complaint_timeline")
@IdClass(TimelineEntry.Key.class)
class TimelineEntry {

    record Key(UUID complaintId, int seq) implements Serializable {}

    @Id private UUID complaintId;

    @Id private int seq;

    @Enumerated(EnumType.STRING)
    private TimelineType type;

    private Instant at;

    private Instant recordedAt;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected TimelineEntry() {}

    TimelineEntry(UUID complaintId, int seq, Happening happening, String actor, Instant now) {
        this.complaintId = complaintId;
        this.seq = seq;
        this.type = happening.type();
        this.at = happening.at();
        this.recordedAt = now;
        this.actor = actor;
        this.details = happening.details();
    }

    int seq() {
        return seq;
    }

    Happening happening() {
        return new Happening(type, at, details);
    }

    TimelineView view() {
        return new TimelineView(seq, type, at, recordedAt, actor, details);
    }
}
