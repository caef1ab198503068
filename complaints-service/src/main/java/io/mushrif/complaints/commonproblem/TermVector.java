package io.mushrif.complaints.commonproblem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a complaint says, as the weights of its most telling words; of length 1, so that the product
 * of two is the cosine of the angle between them.
 *
 * @param weights stem → weight, the greatest first
 */
record TermVector(Map<String, Double> weights) {

    /** Words that are kept; what comes after them hardly changes a cosine. */
    static final int MOST = 25;

    private static final Comparator<Map.Entry<String, Double>> TELLING =
            Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    /**
     * The vector of a text.
     *
     * @param words stem → how often it stands there; more often counts more, but less and less
     */
    static TermVector of(Map<String, Integer> words, WordCounts counts) {
        Map<String, Double> all = new LinkedHashMap<>();
        words.forEach((word, times) -> all.put(word, (1 + Math.log(times)) * counts.weight(word)));
        Map<String, Double> kept = most(all, MOST);
        double length = Math.sqrt(kept.values().stream().mapToDouble(w -> w * w).sum());
        kept.replaceAll((word, weight) -> weight / length);
        return new TermVector(kept);
    }

    /** Those with the greatest weights, of as great ones in the order of the alphabet. */
    static Map<String, Double> most(Map<String, Double> weights, int count) {
        Map<String, Double> kept = new LinkedHashMap<>();
        weights.entrySet().stream()
                .sorted(TELLING)
                .limit(count)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
