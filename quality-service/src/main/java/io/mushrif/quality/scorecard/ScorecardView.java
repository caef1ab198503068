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
 * @param version its published version; absent on a draft
 * @param sections absent in lists
 */
public record ScorecardView(
        UUID id,
        LocalizedText name,
        BigDecimal passMark,
        ScorecardStatus status,
        Integer version,
        List<Section> sections,
        Instant createdAt,
        Instant publishedAt,
        Instant retiredAt) {}
