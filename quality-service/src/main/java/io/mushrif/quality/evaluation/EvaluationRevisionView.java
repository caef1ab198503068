package io.mushrif.quality.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What an evaluation said before it was rescored.
 *
 * @param number 0 for what was completed first
 * @param reason why it was replaced: EDITED by the evaluator, or DISPUTED
 * @param replacedBy user name of the evaluator or the arbiter
 * @param sections the score as it was explained then
 */
public record EvaluationRevisionView(
        int number,
        String reason,
        String replacedBy,
        Instant replacedAt,
        BigDecimal score,
        BigDecimal rawScore,
        boolean passed,
        String comment,
        List<ScoredSection> sections) {}
