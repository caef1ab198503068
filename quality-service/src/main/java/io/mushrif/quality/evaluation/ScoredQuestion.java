package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.scorecard.CauseTag;
import io.mushrif.quality.scorecard.Link;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of the explanation of a score.
 *
 * @param questionId the question
 * @param text its text
 * @param value answer to a SCALE or NUMBER
 * @param option answer to a YES_NO or CHOICE
 * @param label label of the option of a CHOICE
 * @param answerText answer to a TEXT
 * @param notApplicable whether it was left out: 0 of 0 points
 * @param comment the evaluator's comment
 * @param seconds places in the recording, in seconds from its beginning
 * @param earned points of the answer; absent on a TEXT
 * @param possible points of the best answer, 0 for a bonus; absent on a TEXT
 * @param weight weight of the question times that of its section; absent on a TEXT
 * @param percent how far the answer is on the way from the worst, 0, to the best, 100; absent when
 *     it was left out
 * @param contribution percent points that it adds to the raw score, rounded to two digits; absent
 *     when there is no score
 * @param bonus whether it is earned on top
 * @param failed whether the answer counts as failed
 * @param criticalFailed whether this answer makes the score of its section or of the form 0
 * @param tags why it failed
 * @param links what helps, when it failed
 */
public record ScoredQuestion(
        String questionId,
        LocalizedText text,
        BigDecimal value,
        String option,
        LocalizedText label,
        String answerText,
        boolean notApplicable,
        String comment,
        List<Integer> seconds,
        BigDecimal earned,
        BigDecimal possible,
        BigDecimal weight,
        BigDecimal percent,
        BigDecimal contribution,
        boolean bonus,
        boolean failed,
        boolean criticalFailed,
        List<CauseTag> tags,
        List<Link> links) {}
