package io.mushrif.complaints.correctiveaction;

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

/** One thing that happened to an action. Written once; the database refuses to change it. */
@Entity
@Immutable
@Table(name = "corrective_action_entry")
@IdClass(ActionEntry.Key.class)
class ActionEntry {

    record Key(UUID actionId, int seq) implements Serializable {}

    @Id private UUID actionId;

    @Id private int seq;

    @Enumerated(EnumType.STRING)
    private ActionVerb type;

    private Instant at;

    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> details;

    protected ActionEntry() {}

    ActionEntry(
            UUID actionId,
            int seq,
            ActionVerb type,
            Instant at,
            String actor,
            Map<String, Object> details) {
        this.actionId = actionId;
        this.seq = seq;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    ActionEntryView view() {
        return new ActionEntryView(seq, type, at, actor, details);
    }
}
