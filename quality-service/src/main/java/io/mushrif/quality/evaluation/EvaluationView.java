package io.mushrif.quality.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An evaluation as the API shows it.
 *
 * @param teamId team of the agent when it was completed
 * @param interactionId interaction that was scored, when the evaluator named it
 * @param interactionAt when that was
 * @param score percent, 0 to 100, two digits; absent when no question was applicable
 * @param rawScore what the points alone say: differs from the score when a critical question failed
 *     or negative points outweigh
 * @param passMark percent from which it is passed
 * @param criticalFailed whether a critical question had its worst answer, which makes the score 0
 * @param sections the score explained line by line; absent in lists
 */
public record EvaluationView(
        UUID id,
        UUID scorecardId,
        int scorecardVersion,
        UUID agentId,
        UUID teamId,
        UUID interactionId,
        Instant interactionAt,
        String evaluator,
        BigDecimal score,
        BigDecimal rawScore,
        BigDecimal passMark,
        boolean passed,
        boolean criticalFailed,
        String comment,
        List<ScoredSection> sections,
        Instant completedAt) {}
