package io.mushrif.reporting.fact;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which facts are summed up, and by what.
 *
 * @param name what they say
 * @param span when it happened
 * @param weekStart first day of a week
 * @param groupBy dimensions that are told apart
 * @param filters allowed values by dimension
 * @param teams only facts of these teams; null for all
 * @param limit number of figures that are answered at most
 */
public record Question(
        FactName name,
        Span span,
        Bucket bucket,
        DayOfWeek weekStart,
        List<Dimension> groupBy,
        Map<Dimension, List<String>> filters,
        Set<UUID> teams,
        int limit) {

    /** The same question about another span, not told apart by time. */
    public Question overall(Span other) {
        return new Question(name, other, Bucket.NONE, weekStart, groupBy, filters, teams, limit);
    }
}
