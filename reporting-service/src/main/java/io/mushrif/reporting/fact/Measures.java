package io.mushrif.reporting.fact;

import java.math.BigDecimal;

/**
 * What is summed up of facts. A fact that a later import has replaced is not in it.
 *
 * @param n facts
 * @param flagged facts that count for a rate
 * @param hits facts that are met
 * @param valued facts with a value
 * @param total sum of the values
 */
public record Measures(long n, long flagged, long hits, long valued, BigDecimal total) {

    /** Nothing. */
    public static final Measures NONE = new Measures(0, 0, 0, 0, BigDecimal.ZERO);

    static final String OF_FACTS =
            """
            sum(sign) as n,
            coalesce(sum(sign) filter (where met is not null), 0) as flagged,
            coalesce(sum(sign) filter (where met), 0) as hits,
            coalesce(sum(sign) filter (where value is not null), 0) as valued,
            coalesce(sum(sign * value), 0) as total
            """;

    /** Both together. */
    public Measures plus(Measures other) {
        return new Measures(
                n + other.n,
                flagged + other.flagged,
                hits + other.hits,
                valued + other.valued,
                total.add(other.total));
    }
}
