package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published version of a scorecard as the API shows it.
 *
 * @param number number of the version, from 1
 * @param passMark percent from which an evaluation is passed
 * @param sections absent in lists
 * @param publishedBy user name; absent when it was published before this was kept
 */
public record ScorecardVersionView(
        UUID scorecardId,
        int number,
        LocalizedText name,
        BigDecimal passMark,
        ScorecardRules rules,
        List<Section> sections,
        String publishedBy,
        Instant publishedAt) {}
