package io.mushrif.quality.calibration;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A check of a grader as the API shows it.
 *
 * @param evaluationId the evaluation that is checked; hidden from the checker until answered
 * @param grader who made it; hidden like it
 * @param checker who evaluates again
 * @param graderScore score of the evaluation when it was compared
 * @param checkerScore score of the checker
 * @param grade agreement in percent, weighted by the questions; absent until answered
 * @param lines agreement per question; absent in lists
 */
public record GraderCheckView(
        UUID id,
        UUID evaluationId,
        UUID scorecardId,
        int scorecardVersion,
        UUID interactionId,
        String grader,
        String checker,
        String requestedBy,
        BigDecimal graderScore,
        BigDecimal checkerScore,
        BigDecimal grade,
        List<GraderLine> lines,
        Instant requestedAt,
        Instant completedAt) {}
