package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section in the explanation of a score. The raw score is the sum of earned over the sum of
 * possible of all sections.
 *
 * @param name its name
 * @param earned Σ(earned·weight) of its questions
 * @param possible Σ(possible·weight) of its questions
 * @param score percent of its own points; absent when all of its questions were not applicable
 * @param questions its questions
 */
public record ScoredSection(
        LocalizedText name,
        BigDecimal earned,
        BigDecimal possible,
        BigDecimal score,
        List<ScoredQuestion> questions) {}
