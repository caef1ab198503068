package io.mushrif.quality.calibration;

import io.mushrif.quality.evaluation.ScoredQuestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a rater gave to an item.
 *
 * @param master whether it is the expert's
 * @param score percent; null when nothing was applicable
 * @param lines an answer for each question that was asked
 */
record Given(
        UUID itemId, String rater, boolean master, BigDecimal score, List<ScoredQuestion> lines) {}
