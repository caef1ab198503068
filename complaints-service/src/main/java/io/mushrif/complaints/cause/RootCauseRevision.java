package io.mushrif.complaints.cause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was thought of the cause of a complaint at some time; the database refuses to change it. */
@Entity
@Immutable
@IdClass(RootCauseRevision.Key.class)
class RootCauseRevision {

    record Key(UUID complaintId, int revision) implements Serializable {}

    @Id private UUID complaintId;

    @Id private int revision;

    @JdbcTypeCode(SqlTypes.JSON)
    private RootCauseContent content;

    private String foundBy;

    private Instant foundAt;

    protected RootCauseRevision() {}

    RootCauseRevision(
            UUID complaintId, int revision, RootCauseContent content, String user, Instant now) {
        this.complaintId = complaintId;
        this.revision = revision;
        this.content = content;
        foundBy = user;
        foundAt = now;
    }

    RootCauseView view() {
        return RootCauseView.of(complaintId, revision, content, foundBy, foundAt);
    }
}
