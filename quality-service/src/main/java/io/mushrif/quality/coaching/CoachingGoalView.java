package io.mushrif.quality.coaching;

import io.mushrif.quality.evaluation.MeasureKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A goal as the API shows it.
 *
 * @param kind what it is measured by
 * @param section name of the section, for a SECTION_SCORE
 * @param questionId question, for a QUESTION_SCORE or FAILURE_RATE
 * @param target percent to be reached
 * @param targetOn day until which it is to be reached
 * @param windowDays days before the session that are compared
 * @param baseline value when the goal was set, of the windowDays before; absent without evaluations
 * @param baselineEvaluations evaluations that it comes from
 * @param checkedAt when it was measured on its day
 * @param effect what was measured; absent in lists and before its day
 * @param sentence what that says
 * @param cautions what else may be the reason
 */
public record CoachingGoalView(
        UUID id,
        UUID sessionId,
        UUID agentId,
        UUID teamId,
        MeasureKind kind,
        UUID scorecardId,
        String section,
        String questionId,
        BigDecimal target,
        LocalDate targetOn,
        int windowDays,
        BigDecimal baseline,
        int baselineEvaluations,
        GoalState state,
        Instant checkedAt,
        CoachingEffect effect,
        Plain sentence,
        List<CautionText> cautions) {

    /** A sentence in both languages. */
    public record Plain(String en, String ar) {}

    /** A caution with its sentence. */
    public record CautionText(EffectCaution code, Plain text) {}
}
