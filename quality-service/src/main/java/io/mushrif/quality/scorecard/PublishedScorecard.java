package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The version of a scorecard that evaluations are made on. It never changes; get it from {@link
 * ScorecardVersions}.
 *
 * @param id the scorecard
 * @param version number of the version, from 1
 * @param name what people read
 * @param passMark percent from which an evaluation is passed
 * @param rules score mode and windows
 * @param sections its sections; every question has an id and, unless it is a TEXT, can be scored
 */
public record PublishedScorecard(
        UUID id,
        int version,
        LocalizedText name,
        BigDecimal passMark,
        ScorecardRules rules,
        List<Section> sections) {

    static PublishedScorecard of(UUID id, int version, ScorecardContent content) {
        return new PublishedScorecard(
                id,
                version,
                content.name(),
                content.passMark(),
                content.rules(),
                content.sections());
    }
}
