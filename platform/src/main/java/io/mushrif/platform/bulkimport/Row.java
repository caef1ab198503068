package io.mushrif.platform.bulkimport;

import java.util.List;
import java.util.Map;

/**
 * One row of a file.
 *
 * @param line line on which it begins, from 1
 * @param columns position of each column
 * @param values its values
 * @param fault why it cannot be read; null when it can
 */
public record Row(long line, Map<String, Integer> columns, List<String> values, RowReject fault) {

    /** The value of a column, without blanks around it; empty when the row has none. */
    public String get(String column) {
        Integer position = columns.get(column);
        return position == null || position >= values.size() ? "" : values.get(position).trim();
    }
}
