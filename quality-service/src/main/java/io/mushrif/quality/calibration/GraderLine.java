package io.mushrif.quality.calibration;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;

/**
 * How the answers of a grader and a checker to one question agree.
 *
 * @param grader what the grader answered: an option, a number, {@code not applicable}; absent when
 *     it was not asked
 * @param checker what the checker answered
 * @param agreement 0 to 1: 1 when it is the same; for numbers 1 less the share of the way from the
 *     worst to the best answer that is between them
 * @param weight weight of the question times that of its section
 */
public record GraderLine(
        String questionId,
        LocalizedText text,
        String grader,
        String checker,
        BigDecimal agreement,
        BigDecimal weight) {}
