package io.mushrif.quality.sampling;

import io.mushrif.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A drawn interaction that somebody is to score. */
@Entity
@Table(name = "sampling_assignment")
class SamplingAssignment {

    @Id private UUID id;
    @Version private long version;
    private UUID planId;
    private UUID sampleId;
    private UUID interactionId;
    private Instant interactionAt;
    private String channel;
    private UUID agentId;
    private UUID teamId;
    private String cell;
    private int place;
    private int risk;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RiskKind> rules;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    private String analyst;
    private Instant assignedAt;
    private Instant dueAt;
    private Instant finishedAt;
    private UUID evaluationId;
    private String skipReason;

    protected SamplingAssignment() {}

    void reassign(String to) {
        requireOpen();
        analyst = to;
    }

    void skip(String reason, Instant now) {
        requireOpen();
        state = AssignmentState.SKIPPED;
        skipReason = reason;
        finishedAt = now;
    }

    private void requireOpen() {
        if (state != AssignmentState.OPEN) {
            throw ProblemException.conflict("assignment-not-open", state.name());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    UUID sampleId() {
        return sampleId;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    String cell() {
        return cell;
    }

    AssignmentState state() {
        return state;
    }

    String analyst() {
        return analyst;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    SamplingAssignmentView view() {
        return new SamplingAssignmentView(
                id,
                planId,
                sampleId,
                interactionId,
                interactionAt,
                channel,
                agentId,
                teamId,
                cell,
                place,
                risk,
                rules,
                state,
                analyst,
                assignedAt,
                dueAt,
                finishedAt,
                evaluationId,
                skipReason);
    }
}
