package io.mushrif.quality.evaluation;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * A section in the explanation of a score. The raw score is the sum of earned over the sum of
 * possible of all sections. In the mode CATEGORY_AVERAGE an answer earns its share of the way from
 * the worst to the best answer, of 1 possible.
 *
 * @param name its name
 * @param earned Σ(earned·weight) of its questions, at most ten digits behind the point
 * @param possible Σ(possible·weight) of its questions
 * @param score percent of its own points, 0 when a question that is critical for it failed; absent
 *     when all of its questions were not applicable
 * @param passMark percent without which nothing is passed; may be absent
 * @param reached whether its pass mark is reached; so too when it has none
 * @param criticalFailed whether a question that is critical for the section failed
 * @param questions its questions that were asked
 */
public record ScoredSection(
        LocalizedText name,
        BigDecimal earned,
        BigDecimal possible,
        BigDecimal score,
        BigDecimal passMark,
        boolean reached,
        boolean criticalFailed,
        List<ScoredQuestion> questions) {}
