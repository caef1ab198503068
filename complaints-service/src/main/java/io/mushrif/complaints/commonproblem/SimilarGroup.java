package io.mushrif.complaints.commonproblem;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A group on its way: the sum of the vectors of its members, from which the mean similarity of a
 * complaint to all of them follows without looking at each.
 */
final class SimilarGroup {

    /** Words of the sum that are kept. */
    static final int MOST_WORDS = 80;

    private final UUID id;
    private final Map<String, Double> sum;
    private final Map<String, String> shown;
    private int members;
    private Instant firstReceivedAt;
    private Instant lastReceivedAt;
    private boolean changed;

    SimilarGroup(
            UUID id,
            Map<String, Double> sum,
            Map<String, String> shown,
            int members,
            Instant firstReceivedAt,
            Instant lastReceivedAt) {
        this.id = id;
        this.sum = new HashMap<>(sum);
        this.shown = new HashMap<>(shown);
        this.members = members;
        this.firstReceivedAt = firstReceivedAt;
        this.lastReceivedAt = lastReceivedAt;
    }

    /** Takes a complaint in. */
    void add(TermVector vector, Map<String, String> words, Instant receivedAt) {
        vector.weights().forEach((word, weight) -> sum.merge(word, weight, Double::sum));
        vector.weights().keySet().forEach(word -> shown.putIfAbsent(word, words.get(word)));
        members++;
        if (firstReceivedAt == null || receivedAt.isBefore(firstReceivedAt)) {
            firstReceivedAt = receivedAt;
        }
        if (lastReceivedAt == null || receivedAt.isAfter(lastReceivedAt)) {
            lastReceivedAt = receivedAt;
        }
        changed = true;
    }

    double weight(String word) {
        return sum.getOrDefault(word, 0.0);
    }

    /** What is kept of the words. */
    Map<String, Double> words() {
        return TermVector.most(sum, MOST_WORDS);
    }

    /** How its words are written in complaints. */
    Map<String, String> shown() {
        Map<String, String> kept = new HashMap<>();
        words().keySet()
                .forEach(
                        word -> {
                            if (shown.get(word) != null) {
                                kept.put(word, shown.get(word));
                            }
                        });
        return kept;
    }

    Iterable<String> allWords() {
        return sum.keySet();
    }

    UUID id() {
        return id;
    }

    int members() {
        return members;
    }

    Instant firstReceivedAt() {
        return firstReceivedAt;
    }

    Instant lastReceivedAt() {
        return lastReceivedAt;
    }

    boolean isChanged() {
        return changed;
    }
}
