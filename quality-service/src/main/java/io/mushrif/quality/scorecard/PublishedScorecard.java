package io.mushrif.quality.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The version of a scorecard that evaluations are made on.
 *
 * @param id the scorecard
 * @param version its published version
 * @param passMark percent from which an evaluation is passed
 * @param sections its sections; every question has an id and can be scored
 */
public record PublishedScorecard(
        UUID id, int version, BigDecimal passMark, List<Section> sections) {}
