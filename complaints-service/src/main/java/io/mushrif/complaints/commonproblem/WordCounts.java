package io.mushrif.complaints.commonproblem;

import java.util.Map;

/**
 * How telling a word is: the fewer complaints have it, the more (inverse document frequency, Spärck
 * Jones 1972, Journal of Documentation 28, 11–21). Where there are few complaints yet, it counts as
 * if 1,000 others had been seen in which every word stands in one of a hundred.
 *
 * @param complaints complaints that were counted
 * @param byWord in how many of them a word stands
 */
record WordCounts(long complaints, Map<String, Long> byWord) {

    private static final double ASSUMED = 1000;
    private static final double ASSUMED_WITH_WORD = 10;

    double weight(String word) {
        return Math.log(
                (complaints + ASSUMED) / (byWord.getOrDefault(word, 0L) + ASSUMED_WITH_WORD));
    }
}
