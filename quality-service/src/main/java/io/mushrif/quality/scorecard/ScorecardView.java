package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A scorecard as the API shows it.
 *
 * @param passMark percent from which an evaluation is passed
 * @param rules score mode and windows
 * @param version number of its newest published version; absent on a draft
 * @param sections absent in lists
 * @param draft the next version while it is being written; only for those who write scorecards
 * @param publishedAt when its newest version was published
 */
public record ScorecardView(
        UUID id,
        LocalizedText name,
        BigDecimal passMark,
        ScorecardRules rules,
        ScorecardStatus status,
        Integer version,
        List<Section> sections,
        ScorecardContent draft,
        Instant createdAt,
        Instant publishedAt,
        Instant retiredAt) {}
