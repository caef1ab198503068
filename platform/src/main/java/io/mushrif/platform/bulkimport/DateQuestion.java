package io.mushrif.platform.bulkimport;

import java.util.List;

/**
 * Which order the dates of a file have: asked when the file does not say.
 *
 * @param columns columns with dates whose order is not clear or not the same in all rows
 */
public record DateQuestion(List<Column> columns) {

    public DateQuestion {
        columns = List.copyOf(columns);
    }

    /**
     * The dates of a column.
     *
     * @param either values that are a date in both orders; a different one in each
     * @param onlyDayFirst values that are a date only when the day comes first; rejected otherwise
     * @param onlyMonthFirst values that are a date only when the month comes first; rejected
     *     otherwise
     * @param samples some of them with what they would be
     */
    public record Column(
            String column,
            long either,
            long onlyDayFirst,
            long onlyMonthFirst,
            List<Sample> samples) {

        public Column {
            samples = List.copyOf(samples);
        }
    }

    /**
     * A value in both readings.
     *
     * @param dayFirst ISO date; absent when it is none in this order
     * @param monthFirst ISO date; absent when it is none in this order
     */
    public record Sample(String value, String dayFirst, String monthFirst) {}
}
