package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.Dimension;
import java.util.List;

/**
 * What a key figure is, for people.
 *
 * @param key stable name in requests
 * @param formula how it is computed
 * @param population what is counted at all
 * @param direction which way is good
 * @param dimensions by which it can be grouped and filtered
 */
record Definition(
        String key,
        LocalizedText name,
        LocalizedText formula,
        LocalizedText population,
        Unit unit,
        Direction direction,
        List<Dimension> dimensions) {}
