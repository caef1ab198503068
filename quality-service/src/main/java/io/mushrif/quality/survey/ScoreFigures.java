package io.mushrif.quality.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the answers to one question say that is answered by a number.
 *
 * @param n answers
 * @param distribution how many gave which answer, also of those that nobody gave
 * @param mean four digits, half up; absent without answers
 * @param topShare CSAT: share of 4 and 5; CES: share of 5 to 7; absent for NPS
 * @param netPromoter NPS only
 * @param smallSample whether there are so few answers (less than 30) that the figures say little
 */
public record ScoreFigures(
        long n,
        SortedMap<Integer, Long> distribution,
        BigDecimal mean,
        Share topShare,
        NetPromoter netPromoter,
        boolean smallSample) {

    /** Fewer answers than these are marked. */
    public static final int SMALL = 30;

    private static final int CSAT_TOP = 4;
    private static final int CES_TOP = 5;

    /**
     * Figures of a kind.
     *
     * @param counts how many gave which answer
     * @throws IllegalArgumentException when the kind has no such answer
     */
    public static ScoreFigures of(QuestionKind kind, Map<Integer, Long> counts) {
        SortedMap<Integer, Long> distribution = new TreeMap<>();
        for (int value = kind.least(); value <= kind.most(); value++) {
            distribution.put(value, 0L);
        }
        counts.forEach(
                (value, count) -> {
                    if (!kind.takes(value)) {
                        throw new IllegalArgumentException(kind + " has no " + value);
                    }
                    distribution.merge(value, count, Long::sum);
                });
        long n = distribution.values().stream().mapToLong(Long::longValue).sum();
        return new ScoreFigures(
                n,
                distribution,
                n == 0 ? null : mean(distribution, n),
                switch (kind) {
                    case CSAT -> top(distribution, CSAT_TOP, n);
                    case CES -> top(distribution, CES_TOP, n);
                    default -> null;
                },
                kind == QuestionKind.NPS ? NetPromoter.of(distribution) : null,
                n < SMALL);
    }

    private static BigDecimal mean(SortedMap<Integer, Long> distribution, long n) {
        long sum =
                distribution.entrySet().stream()
                        .mapToLong(entry -> entry.getKey() * entry.getValue())
                        .sum();
        return BigDecimal.valueOf(sum)
                .divide(BigDecimal.valueOf(n), Share.DIGITS, RoundingMode.HALF_UP);
    }

    private static Share top(SortedMap<Integer, Long> distribution, int from, long n) {
        return Share.of(
                distribution.tailMap(from).values().stream().mapToLong(Long::longValue).sum(), n);
    }
}
