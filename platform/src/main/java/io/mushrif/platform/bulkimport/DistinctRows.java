package io.mushrif.platform.bulkimport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows in parts in which no external id stands twice: a row that comes again in the same file meets
 * the earlier one as known.
 */
public final class DistinctRows {

    private DistinctRows() {}

    /** The parts in the order of the rows, by external id; none is empty. */
    public static <T> List<Map<String, T>> parts(List<T> rows, Function<T, String> externalId) {
        List<Map<String, T>> parts = new ArrayList<>();
        Map<String, T> part = Map.of();
        for (T row : rows) {
            String id = externalId.apply(row);
            if (part.isEmpty() || part.containsKey(id)) {
                part = new LinkedHashMap<>();
                parts.add(part);
            }
            part.put(id, row);
        }
        return parts;
    }
}
