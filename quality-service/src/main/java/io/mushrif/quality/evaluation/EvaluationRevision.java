package io.mushrif.quality.evaluation;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What an evaluation said before it was rescored. */
@Entity
@Immutable
class EvaluationRevision {

    /** Why it was rescored. */
    enum Reason {
        /** The evaluator corrected it. */
        EDITED,
        /** A dispute was decided for the agent. */
        DISPUTED
    }

    @Id private UUID id;

    private UUID evaluationId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private String replacedBy;

    private Instant replacedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoredSection> sections;

    private String comment;

    private BigDecimal score;

    private BigDecimal rawScore;

    private Boolean passed;

    protected EvaluationRevision() {}

    EvaluationRevision(Evaluation evaluation, Reason reason, String by, Instant now) {
        id = Ids.next();
        evaluationId = evaluation.id();
        number = evaluation.revision();
        this.reason = reason;
        replacedBy = by;
        replacedAt = now;
        sections = evaluation.sections();
        comment = evaluation.comment();
        score = evaluation.score();
        rawScore = evaluation.rawScore();
        passed = evaluation.passed();
    }

    Reason reason() {
        return reason;
    }

    BigDecimal score() {
        return score;
    }

    Boolean passed() {
        return passed;
    }

    EvaluationRevisionView view() {
        return new EvaluationRevisionView(
                number,
                reason.name(),
                replacedBy,
                replacedAt,
                score,
                rawScore,
                Boolean.TRUE.equals(passed),
                comment,
                sections);
    }
}
