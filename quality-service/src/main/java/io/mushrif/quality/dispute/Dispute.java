package io.mushrif.quality.dispute;

import io.mushrif.contracts.evaluation.DisputeDecided;
import io.mushrif.contracts.evaluation.EvaluationDisputed;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.evaluation.Evaluation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Some answers of an evaluation that the agent does not accept. */
@Entity
class Dispute {

    @Id private UUID id;

    @Version private long version;

    private UUID evaluationId;

    private UUID agentId;

    private UUID teamId;

    private String evaluator;

    private String openedBy;

    private Instant openedAt;

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private DisputeStatus status;

    private String arbiter;

    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<DisputedQuestion> questions;

    private BigDecimal scoreBefore;

    private BigDecimal scoreAfter;

    protected Dispute() {}

    Dispute(
            Evaluation evaluation,
            List<DisputedQuestion> questions,
            String by,
            Instant now,
            Instant dueAt) {
        id = Ids.next();
        evaluationId = evaluation.id();
        agentId = evaluation.agentId();
        teamId = evaluation.teamId();
        evaluator = evaluation.evaluator();
        openedBy = by;
        openedAt = now;
        this.dueAt = dueAt;
        status = DisputeStatus.OPEN;
        this.questions = questions;
        scoreBefore = evaluation.score();
    }

    EvaluationDisputed opened() {
        return new EvaluationDisputed(
                evaluationId,
                id,
                agentId,
                teamId,
                evaluator,
                questions.stream().map(DisputedQuestion::questionId).toList(),
                dueAt,
                openedAt);
    }

    void assign(String username) {
        requireOpen();
        arbiter = username;
    }

    DisputeDecided decide(
            List<DisputedQuestion> decided, String by, BigDecimal score, Instant now) {
        requireOpen();
        if (arbiter != null && !arbiter.equals(by)) {
            throw ProblemException.conflict("another-arbiter", arbiter);
        }
        arbiter = by;
        questions = decided;
        scoreAfter = score;
        end(DisputeStatus.DECIDED, now);
        int adjusted =
                (int) decided.stream().filter(one -> one.ruling() == Ruling.ADJUSTED).count();
        return ended(adjusted == 0 ? "UPHELD" : "ADJUSTED", by, adjusted);
    }

    DisputeDecided withdraw(Instant now) {
        requireOpen();
        end(DisputeStatus.WITHDRAWN, now);
        return ended("WITHDRAWN", null, 0);
    }

    private void end(DisputeStatus ended, Instant now) {
        status = ended;
        endedAt = now;
    }

    private DisputeDecided ended(String outcome, String by, int adjusted) {
        return new DisputeDecided(
                evaluationId,
                id,
                agentId,
                teamId,
                outcome,
                by,
                questions.size(),
                adjusted,
                !endedAt.isAfter(dueAt),
                endedAt);
    }

    void requireOpen() {
        if (status != DisputeStatus.OPEN) {
            throw ProblemException.conflict("dispute-not-open");
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    String openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    List<DisputedQuestion> questions() {
        return questions;
    }

    DisputeView view(Instant now) {
        return new DisputeView(
                id,
                evaluationId,
                agentId,
                teamId,
                evaluator,
                openedBy,
                openedAt,
                dueAt,
                status,
                (status == DisputeStatus.OPEN ? now : endedAt).isAfter(dueAt),
                arbiter,
                endedAt,
                questions,
                scoreBefore,
                scoreAfter);
    }
}
