package io.mushrif.complaints.cause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Why a complaint came about, as it is thought now. Locked with its complaint. */
@Entity
class RootCause {

    @Id private UUID complaintId;

    private int revision;

    private String cause;

    private String department;

    private boolean confirmed;

    @JdbcTypeCode(SqlTypes.JSON)
    private RootCauseContent content;

    private String foundBy;

    private Instant foundAt;

    protected RootCause() {}

    RootCause(UUID complaintId) {
        this.complaintId = complaintId;
    }

    /** Something else is thought now. */
    RootCauseRevision find(RootCauseContent found, String user, Instant now) {
        revision++;
        content = found;
        cause = found.cause();
        department = found.department();
        confirmed = found.confirmed();
        foundBy = user;
        foundAt = now;
        return new RootCauseRevision(complaintId, revision, found, user, now);
    }

    RootCauseContent content() {
        return content;
    }

    RootCauseView view() {
        return RootCauseView.of(complaintId, revision, content, foundBy, foundAt);
    }
}
