package io.mushrif.quality.calibration;

import io.mushrif.quality.evaluation.ScoredSection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a rater gave to an item, as the API shows it.
 *
 * @param master whether it is the expert's, by which the others are measured
 * @param score percent; absent when nothing was applicable
 * @param sections the score explained line by line
 */
public record CalibrationScoreView(
        UUID id,
        UUID itemId,
        String rater,
        boolean master,
        BigDecimal score,
        boolean passed,
        List<ScoredSection> sections,
        Instant submittedAt) {}
