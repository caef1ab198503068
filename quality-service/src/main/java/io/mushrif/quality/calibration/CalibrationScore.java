package io.mushrif.quality.calibration;

import io.mushrif.platform.time.Ids;
import io.mushrif.quality.evaluation.ScoreSheet;
import io.mushrif.quality.evaluation.ScoredQuestion;
import io.mushrif.quality.evaluation.ScoredSection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one rater gave to one item; that of the expert is the master score. Never changes. */
@Entity
class CalibrationScore {

    @Id private UUID id;

    private UUID calibrationId;

    private UUID itemId;

    private String rater;

    private boolean master;

    private BigDecimal score;

    private boolean passed;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ScoredSection> sections;

    private Instant submittedAt;

    protected CalibrationScore() {}

    CalibrationScore(
            CalibrationItem item, String rater, boolean master, ScoreSheet sheet, Instant now) {
        id = Ids.next();
        calibrationId = item.calibrationId();
        itemId = item.id();
        this.rater = rater;
        this.master = master;
        score = sheet.total().orElse(null);
        passed = sheet.passed();
        sections = sheet.explanation();
        submittedAt = now;
    }

    UUID id() {
        return id;
    }

    Given given() {
        List<ScoredQuestion> lines =
                sections.stream().flatMap(section -> section.questions().stream()).toList();
        return new Given(itemId, rater, master, score, lines);
    }

    CalibrationScoreView view() {
        return new CalibrationScoreView(
                id, itemId, rater, master, score, passed, sections, submittedAt);
    }
}
