package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody was told of a complaint, or took it over. */
@Entity
class Escalation {

    @Id private UUID id;

    @Version private long version;

    private UUID complaintId;

    private String reference;

    private UUID teamId;

    private int level;

    @Enumerated(EnumType.STRING)
    private EscalationTrigger trigger;

    private String rule;

    private String clock;

    private Integer percent;

    private String reason;

    private List<String> told;

    private UUID takenOverBy;

    private Instant escalatedAt;

    private String seenBy;

    private Instant seenAt;

    protected Escalation() {}

    Escalation(Complaint complaint, EscalationCause cause, List<String> told, Instant now) {
        id = Ids.next();
        complaintId = complaint.id();
        reference = complaint.reference();
        teamId = complaint.teamId();
        level = cause.level();
        trigger = cause.trigger();
        rule = cause.rule();
        clock = cause.clock();
        percent = cause.percent();
        reason = cause.reason();
        this.told = List.copyOf(told);
        takenOverBy = cause.takeOver();
        escalatedAt = now;
    }

    /** Somebody has seen it; the first one counts. */
    void see(String user, Instant now) {
        if (seenAt == null) {
            seenBy = user;
            seenAt = now;
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID teamId() {
        return teamId;
    }

    List<String> told() {
        return told;
    }

    Instant escalatedAt() {
        return escalatedAt;
    }

    EscalationView view() {
        return new EscalationView(
                id,
                complaintId,
                reference,
                teamId,
                level,
                trigger,
                rule,
                clock,
                percent,
                reason,
                told,
                takenOverBy,
                escalatedAt,
                seenBy,
                seenAt);
    }
}
