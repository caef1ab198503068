package io.mushrif.quality.coaching;

import io.mushrif.quality.evaluation.MeasureKind;
import io.mushrif.quality.evaluation.ScoreMeasure;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A goal to be set.
 *
 * @param kind what it is measured by
 * @param scorecardId published scorecard; may be absent for a SCORE, which is then that of all
 * @param section English or Arabic name of its section, for a SECTION_SCORE
 * @param questionId its question, for a QUESTION_SCORE or FAILURE_RATE
 * @param target percent to be reached, or for a FAILURE_RATE not to be exceeded
 * @param targetOn day until which it is to be reached, on or after that of the session
 * @param windowDays days before the session to compare with
 */
public record GoalRequest(
        @NotNull MeasureKind kind,
        UUID scorecardId,
        @Size(max = 200) String section,
        @Size(max = 50) String questionId,
        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal target,
        @NotNull LocalDate targetOn,
        @Min(7) @Max(365) Integer windowDays) {

    ScoreMeasure measure() {
        return new ScoreMeasure(kind, scorecardId, section, questionId);
    }
}
