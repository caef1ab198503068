package io.mushrif.quality.coaching;

import io.mushrif.contracts.coaching.GoalChecked;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.evaluation.MeasureKind;
import io.mushrif.quality.evaluation.ScoreMeasure;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a coaching session aims at, and whether it was reached on its day. */
@Entity
public class CoachingGoal {

    @Id private UUID id;

    @Version private long version;

    private UUID sessionId;

    private UUID agentId;

    private UUID teamId;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    private UUID scorecardId;

    private String sectionName;

    private String questionId;

    private BigDecimal target;

    private LocalDate targetOn;

    private int windowDays;

    private int baselineEvaluations;

    private BigDecimal baseline;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    private Instant checkedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private CoachingEffect effect;

    private Instant createdAt;

    protected CoachingGoal() {}

    CoachingGoal(
            CoachingSession session,
            GoalRequest request,
            int windowDays,
            Sample baseline,
            Instant now) {
        id = Ids.next();
        sessionId = session.id();
        agentId = session.agentId();
        teamId = session.teamId();
        kind = request.kind();
        scorecardId = request.scorecardId();
        sectionName = request.section();
        questionId = request.questionId();
        target = request.target().setScale(2);
        targetOn = request.targetOn();
        this.windowDays = windowDays;
        baselineEvaluations = baseline.n();
        this.baseline = baseline.n() == 0 ? null : EffectPolicy.rounded(baseline.mean());
        state = GoalState.OPEN;
        createdAt = now;
    }

    /**
     * Keeps what was measured on its day.
     *
     * @return the event that tells of it
     */
    GoalChecked check(CoachingEffect measured, Instant now) {
        effect = measured;
        checkedAt = now;
        if (measured.reached() == null) {
            state = GoalState.NOT_JUDGED;
        } else {
            state = measured.reached() ? GoalState.REACHED : GoalState.NOT_REACHED;
        }
        return new GoalChecked(
                sessionId,
                id,
                agentId,
                teamId,
                kind.name(),
                state.name(),
                measured.verdict().name(),
                target,
                measured.before().value(),
                measured.after().value(),
                targetOn,
                now);
    }

    /**
     * Gives it up.
     *
     * @throws ProblemException 409 unless it is open
     */
    void drop() {
        if (state != GoalState.OPEN) {
            throw ProblemException.conflict("goal-not-open", state.name());
        }
        state = GoalState.DROPPED;
    }

    ScoreMeasure measure() {
        return new ScoreMeasure(kind, scorecardId, sectionName, questionId);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    BigDecimal target() {
        return target;
    }

    LocalDate targetOn() {
        return targetOn;
    }

    int windowDays() {
        return windowDays;
    }

    boolean isOpen() {
        return state == GoalState.OPEN;
    }

    CoachingEffect effect() {
        return effect;
    }

    CoachingGoalView view(EffectTexts texts) {
        return view(texts, effect);
    }

    CoachingGoalView summary() {
        return view(null, null);
    }

    /** The goal with what is measured now instead of what was measured on its day. */
    CoachingGoalView view(EffectTexts texts, CoachingEffect shown) {
        return new CoachingGoalView(
                id,
                sessionId,
                agentId,
                teamId,
                kind,
                scorecardId,
                sectionName,
                questionId,
                target,
                targetOn,
                windowDays,
                baseline,
                baselineEvaluations,
                state,
                checkedAt,
                shown,
                shown == null ? null : texts.sentence(shown),
                shown == null ? null : texts.cautions(shown));
    }
}
