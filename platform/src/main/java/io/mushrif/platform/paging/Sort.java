package io.mushrif.platform.paging;

import io.mushrif.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Order of a list: an attribute that has an index together with the id, and a direction.
 *
 * @param attribute name of the attribute, which is also that of the field in the API
 * @param descending whether the greatest comes first
 * @param reads reads the sort value from a cursor
 */
public record Sort(String attribute, boolean descending, Function<String, ?> reads) {

    /** Order by a point in time, newest first. */
    public static Sort newestFirst(String attribute) {
        return new Sort(attribute, true, Instant::parse);
    }

    /** Order by a text or number of fixed length, least first. */
    public static Sort ascending(String attribute) {
        return new Sort(attribute, false, Function.identity());
    }

    /** The same attribute in the other direction. */
    public Sort reversed() {
        return new Sort(attribute, !descending, reads);
    }

    /**
     * The order that {@code ?sort=} asks for: a name from the list, with a minus for descending.
     *
     * @param asked value of the parameter, null for the first of the list
     * @throws ProblemException 400 for a name that is not in the list
     */
    public static Sort parse(String asked, List<Sort> possible) {
        if (asked == null || asked.isEmpty()) {
            return possible.get(0);
        }
        boolean descending = asked.startsWith("-");
        String name = descending ? asked.substring(1) : asked;
        return possible.stream()
                .filter(sort -> sort.attribute.equals(name))
                .findFirst()
                .map(sort -> sort.descending == descending ? sort : sort.reversed())
                .orElseThrow(
                        () ->
                                ProblemException.invalid(
                                        "sort",
                                        "not-sortable",
                                        String.join(
                                                ", ",
                                                possible.stream().map(Sort::attribute).toList())));
    }
}
