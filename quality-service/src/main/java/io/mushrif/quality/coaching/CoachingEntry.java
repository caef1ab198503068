package io.mushrif.quality.coaching;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One thing that happened to a session. Written once; the database refuses to change it. */
@Entity
@Immutable
@IdClass(CoachingEntry.Key.class)
class CoachingEntry {

    record Key(UUID sessionId, int seq) implements Serializable {}

    @Id private UUID sessionId;

    @Id private int seq;

    @Enumerated(EnumType.STRING)
    private CoachingVerb type;

    private Instant at;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected CoachingEntry() {}

    CoachingEntry(
            UUID sessionId,
            int seq,
            CoachingVerb type,
            Instant at,
            String actor,
            Map<String, Object> details) {
        this.sessionId = sessionId;
        this.seq = seq;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    CoachingEntryView view() {
        return new CoachingEntryView(seq, type, at, actor, details);
    }
}
