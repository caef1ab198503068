package io.mushrif.complaints.commonproblem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All groups of one category and product, found by their words. A complaint goes into the group
 * whose members it is most like on average, if that is enough; else it begins one of its own. The
 * mean over all members, not the nearest member, so that a chain of complaints, each like the next,
 * does not become one group.
 */
final class SimilarGroups {

    /** Words of more groups than this find nothing that rarer ones do not. */
    private static final int COMMON = 2000;

    /**
     * A group that fits.
     *
     * @param similarity mean cosine to its members, 0 to 1
     */
    record Match(SimilarGroup group, double similarity) {}

    private final double least;
    private final List<SimilarGroup> groups = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final Map<SimilarGroup, Integer> positions = new HashMap<>();

    /**
     * @param least similarity from which on a complaint belongs to a group, 0 to 1
     */
    SimilarGroups(double least) {
        this.least = least;
    }

    void put(SimilarGroup group) {
        positions.put(group, groups.size());
        groups.add(group);
        group.allWords().forEach(word -> postings(word).add(positions.get(group)));
    }

    /** The group that fits best; of as good ones the one that was there first. */
    Optional<Match> best(TermVector vector) {
        int best = -1;
        double similarity = 0;
        for (int position : candidates(vector)) {
            double candidate = similarity(vector, groups.get(position));
            if (candidate > similarity || candidate == similarity && position < best) {
                best = position;
                similarity = candidate;
            }
        }
        return best < 0 || similarity < least
                ? Optional.empty()
                : Optional.of(new Match(groups.get(best), similarity));
    }

    /** Those that get at least half of what is needed from words that find something. */
    private List<Integer> candidates(TermVector vector) {
        Map<Integer, Double> products = new HashMap<>();
        vector.weights()
                .forEach(
                        (word, weight) -> {
                            List<Integer> found = byWord.getOrDefault(word, List.of());
                            if (found.size() <= COMMON) {
                                found.forEach(
                                        position ->
                                                products.merge(
                                                        position,
                                                        weight * groups.get(position).weight(word),
                                                        Double::sum));
                            }
                        });
        return products.entrySet().stream()
                .filter(
                        entry ->
                                entry.getValue() / groups.get(entry.getKey()).members()
                                        >= least / 2)
                .map(Map.Entry::getKey)
                .toList();
    }

    static double similarity(TermVector vector, SimilarGroup group) {
        double product = 0;
        for (Map.Entry<String, Double> entry : vector.weights().entrySet()) {
            product += entry.getValue() * group.weight(entry.getKey());
        }
        return product / group.members();
    }

    /** Puts a complaint into a group, which is found by the words of it, too. */
    void join(
            SimilarGroup group, TermVector vector, Map<String, String> shown, Instant receivedAt) {
        int position = positions.get(group);
        for (String word : vector.weights().keySet()) {
            if (group.weight(word) == 0) {
                postings(word).add(position);
            }
        }
        group.add(vector, shown, receivedAt);
    }

    private List<Integer> postings(String word) {
        return byWord.computeIfAbsent(word, any -> new ArrayList<>());
    }

    Collection<SimilarGroup> all() {
        return groups;
    }
}
