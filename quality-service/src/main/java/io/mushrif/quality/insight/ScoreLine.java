package io.mushrif.quality.insight;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * The score of an agent, team, question or week.
 *
 * @param key agent, team, question or first day of the week
 * @param scorecardId scorecard of a question
 * @param text text of a question as the scorecard has it now
 * @param evaluations evaluations with a score; of a question, answers that were applicable
 * @param averageOfPercentages mean of the percentages, each evaluation weighs the same; two digits
 * @param pooled Σ earned ÷ Σ possible, each point weighs the same; two digits; absent for a
 *     question that only adds a bonus
 * @param passed percent of the evaluations that were passed, of a question of those that did not
 *     fail
 */
public record ScoreLine(
        String key,
        UUID scorecardId,
        LocalizedText text,
        long evaluations,
        BigDecimal averageOfPercentages,
        BigDecimal pooled,
        BigDecimal passed) {}
