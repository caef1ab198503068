package io.mushrif.quality.calibration;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.ScoreSheet;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A finished evaluation is evaluated again by somebody who does not see it, to grade its evaluator.
 */
@Entity
class GraderCheck {

    @Id private UUID id;

    @Version private long version;

    private UUID evaluationId;

    private UUID scorecardId;

    private int scorecardVersion;

    private UUID interactionId;

    private String grader;

    private String checker;

    private String requestedBy;

    private BigDecimal graderScore;

    private BigDecimal checkerScore;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<GraderLine> lines;

    private BigDecimal grade;

    private Instant requestedAt;

    private Instant completedAt;

    protected GraderCheck() {}

    GraderCheck(Evaluation evaluation, String checker, String requestedBy, Instant now) {
        id = Ids.next();
        evaluationId = evaluation.id();
        scorecardId = evaluation.scorecardId();
        scorecardVersion = evaluation.scorecardVersion();
        interactionId = evaluation.interactionId();
        grader = evaluation.evaluator();
        this.checker = checker;
        this.requestedBy = requestedBy;
        requestedAt = now;
    }

    /**
     * The answers of the checker are there.
     *
     * @throws ProblemException 409 when they were before
     */
    void complete(Evaluation evaluation, ScoreSheet sheet, Instant now) {
        if (completedAt != null) {
            throw ProblemException.conflict("grader-check-completed");
        }
        GraderGrade compared =
                GraderGrade.of(sheet.scorecard(), evaluation.sections(), sheet.explanation());
        graderScore = evaluation.score();
        checkerScore = sheet.total().orElse(null);
        lines = compared.lines();
        grade = compared.grade();
        completedAt = now;
    }

    boolean isChecker(String user) {
        return checker.equals(user);
    }

    /** Whether a user sees who evaluated: never the checker before answering. */
    boolean isOpenTo(String user, boolean oversees) {
        if (isChecker(user)) {
            return completedAt != null;
        }
        return oversees || requestedBy.equals(user) || completedAt != null && grader.equals(user);
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

    UUID scorecardId() {
        return scorecardId;
    }

    int scorecardVersion() {
        return scorecardVersion;
    }

    UUID interactionId() {
        return interactionId;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    /** What the checker may know before answering, or all. */
    GraderCheckView view(boolean open, boolean withLines) {
        return new GraderCheckView(
                id,
                open ? evaluationId : null,
                scorecardId,
                scorecardVersion,
                interactionId,
                open ? grader : null,
                checker,
                requestedBy,
                open ? graderScore : null,
                open ? checkerScore : null,
                open ? grade : null,
                open && withLines ? lines : null,
                requestedAt,
                completedAt);
    }
}
