package io.mushrif.reporting.kpi;

import io.mushrif.reporting.fact.Dimension;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;
import java.util.List;

/** A key figure: a pure definition over the facts of one name. One class each. */
interface Kpi {

    /** By what figures about complaints can be told apart. */
    List<Dimension> OF_COMPLAINTS = List.of(Dimension.values());

    /** By what figures about the work of agents can be told apart. */
    List<Dimension> OF_AGENTS = List.of(Dimension.TEAM, Dimension.AGENT);

    Definition definition();

    FactName fact();

    Shape shape();

    BigDecimal numerator(Measures measures);

    /** One for counts and levels. */
    default BigDecimal denominator(Measures measures) {
        return BigDecimal.ONE;
    }
}
