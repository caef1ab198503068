package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;

/**
 * One line of the explanation of a score.
 *
 * @param questionId the question
 * @param text its text
 * @param value answer to a SCALE
 * @param option answer to a YES_NO or CHOICE
 * @param label label of the option of a CHOICE
 * @param notApplicable whether it was left out: 0 of 0 points
 * @param comment the evaluator's comment
 * @param earned points of the answer
 * @param possible points of the best answer
 * @param weight weight of the question times that of its section
 * @param contribution percent points that it adds to the raw score, rounded to two digits; absent
 *     when there is no score
 * @param criticalFailed whether this answer makes the whole score 0
 */
public record ScoredQuestion(
        String questionId,
        LocalizedText text,
        BigDecimal value,
        String option,
        LocalizedText label,
        boolean notApplicable,
        String comment,
        BigDecimal earned,
        BigDecimal possible,
        BigDecimal weight,
        BigDecimal contribution,
        boolean criticalFailed) {}
