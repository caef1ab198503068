package io.mushrif.quality.evaluation;

import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An interaction of an agent, scored by somebody else; keeps the explanation of its score. */
@Entity
public class Evaluation {

    @Id private UUID id;

    @Version private long version;

    private UUID scorecardId;

    private int scorecardVersion;

    private UUID agentId;

    private UUID teamId;

    private UUID interactionId;

    private Instant interactionAt;

    private String evaluator;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoredSection> sections;

    private String comment;

    private BigDecimal score;

    private BigDecimal rawScore;

    private BigDecimal passMark;

    private boolean passed;

    private boolean criticalFailed;

    private Instant completedAt;

    protected Evaluation() {}

    Evaluation(
            CompleteEvaluation.Request request,
            ScoreSheet sheet,
            UUID teamId,
            String evaluator,
            Instant now) {
        id = Ids.next();
        scorecardId = sheet.scorecard().id();
        scorecardVersion = sheet.scorecard().version();
        agentId = request.agentId();
        this.teamId = teamId;
        interactionId = request.interactionId();
        interactionAt =
                request.interactionAt() == null
                        ? null
                        : request.interactionAt().truncatedTo(ChronoUnit.MICROS);
        this.evaluator = evaluator;
        sections = sheet.explanation();
        comment = request.comment();
        score = sheet.score().total().orElse(null);
        rawScore = sheet.score().raw().orElse(null);
        passMark = sheet.scorecard().passMark();
        passed = sheet.passed();
        criticalFailed = sheet.score().criticalFailed();
        completedAt = now;
    }

    EvaluationCompleted completed() {
        return new EvaluationCompleted(
                id,
                scorecardId,
                scorecardVersion,
                interactionId,
                agentId,
                teamId,
                evaluator,
                score,
                passed,
                completedAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    Instant completedAt() {
        return completedAt;
    }

    EvaluationView view() {
        return view(sections);
    }

    EvaluationView summary() {
        return view(null);
    }

    private EvaluationView view(List<ScoredSection> shown) {
        return new EvaluationView(
                id,
                scorecardId,
                scorecardVersion,
                agentId,
                teamId,
                interactionId,
                interactionAt,
                evaluator,
                score,
                rawScore,
                passMark,
                passed,
                criticalFailed,
                comment,
                shown,
                completedAt);
    }
}
