package io.mushrif.quality.sampling;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A plan by which interactions are drawn to be scored. */
@Entity
@Table(name = "sampling_plan")
class SamplingPlan {

    @Id private UUID id;
    @Version private long version;
    private UUID teamId;
    private String queue;

    @Enumerated(EnumType.STRING)
    private PlanState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanContent content;

    private Instant drawnUntil;
    private String createdBy;
    private Instant createdAt;

    protected SamplingPlan() {}

    /**
     * @param content a complete one
     * @param drawnFrom where the first slice begins
     */
    SamplingPlan(PlanContent content, Instant drawnFrom, String user, Instant now) {
        id = Ids.next();
        state = PlanState.ACTIVE;
        drawnUntil = drawnFrom;
        createdBy = user;
        createdAt = now;
        write(content);
    }

    void change(PlanContent changed) {
        requireActive();
        write(changed);
    }

    private void write(PlanContent written) {
        content = written;
        teamId = written.teamId();
        queue = written.queue();
    }

    void end() {
        requireActive();
        state = PlanState.ENDED;
    }

    /** Slices up to this moment are drawn. */
    void drawnUntil(Instant moment) {
        drawnUntil = moment;
    }

    void requireActive() {
        if (state != PlanState.ACTIVE) {
            throw ProblemException.conflict("sampling-plan-ended");
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

    PlanState state() {
        return state;
    }

    PlanContent content() {
        return content;
    }

    Instant drawnUntil() {
        return drawnUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    SamplingPlanView view() {
        return new SamplingPlanView(id, state, content, drawnUntil, createdBy, createdAt);
    }
}
