package io.mushrif.quality.insight;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Failures of a question or with a tag.
 *
 * @param key question or tag
 * @param text its text as the scorecard has it now
 * @param failures answers that failed
 * @param answers answers that were applicable; absent with tags
 * @param rate percent of the answers that failed; absent with tags
 * @param share percent of all failures
 * @param cumulativeShare percent of all failures that this line and those before it have
 */
public record FailureLine(
        String key,
        UUID scorecardId,
        LocalizedText text,
        long failures,
        Long answers,
        BigDecimal rate,
        BigDecimal share,
        BigDecimal cumulativeShare) {}
