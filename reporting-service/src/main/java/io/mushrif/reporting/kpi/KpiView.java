package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.Bucket;
import io.mushrif.reporting.fact.Dimension;
import java.util.List;
import java.util.stream.Stream;

/**
 * A key figure in the listing.
 *
 * @param key stable name in requests
 * @param formula how it is computed
 * @param population what is counted at all
 * @param direction which way is good
 * @param dimensions by which it can be grouped and filtered
 * @param buckets by which stretches of time it can be told apart
 */
public record KpiView(
        String key,
        LocalizedText name,
        LocalizedText formula,
        LocalizedText population,
        Unit unit,
        Direction direction,
        List<String> dimensions,
        List<String> buckets) {

    static KpiView of(Kpi kpi) {
        Definition definition = kpi.definition();
        return new KpiView(
                definition.key(),
                definition.name(),
                definition.formula(),
                definition.population(),
                definition.unit(),
                definition.direction(),
                definition.dimensions().stream().map(Dimension::key).toList(),
                Stream.of(Bucket.values()).map(Bucket::toString).toList());
    }

    /** All key figures. */
    public record Listing(List<KpiView> items) {}
}
