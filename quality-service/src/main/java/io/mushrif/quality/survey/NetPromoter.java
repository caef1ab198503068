package io.mushrif.quality.survey;

import io.mushrif.quality.confidence.ConfidenceInterval;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Net promoter score: % of 9 and 10 − % of 0 to 6 (Reichheld 2003, Harvard Business Review 81/12).
 *
 * <p>The standard error is that of a difference of two shares of one multinomial: √((p + d − (p −
 * d)²) ÷ n). The 95 % interval is the adjusted Wald interval of Bonett and Price (2012), Journal of
 * Educational and Behavioral Statistics 37:479–488: one more promoter and one more detractor before
 * the same formula. It keeps its width when all answers agree, where the plain one has none.
 *
 * @param promoters answers 9 and 10
 * @param passives answers 7 and 8
 * @param detractors answers 0 to 6
 * @param score −100 to 100, four digits, half up; absent without answers
 * @param standardError in points
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record NetPromoter(
        long promoters,
        long passives,
        long detractors,
        BigDecimal score,
        BigDecimal standardError,
        BigDecimal low,
        BigDecimal high) {

    private static final int PROMOTER = 9;
    private static final int DETRACTOR = 6;

    /** The score of a distribution: how many gave which answer. */
    public static NetPromoter of(Map<Integer, Long> counts) {
        long promoters = 0;
        long detractors = 0;
        long n = 0;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            n += entry.getValue();
            promoters += entry.getKey() >= PROMOTER ? entry.getValue() : 0;
            detractors += entry.getKey() <= DETRACTOR ? entry.getValue() : 0;
        }
        if (n == 0) {
            return new NetPromoter(0, 0, 0, null, null, null, null);
        }
        double adjusted = n + 2;
        double more = (promoters + 1) / adjusted;
        double less = (detractors + 1) / adjusted;
        double half = ConfidenceInterval.Z * error(more, less, adjusted);
        return new NetPromoter(
                promoters,
                n - promoters - detractors,
                detractors,
                Share.percent(promoters - detractors, n),
                Share.rounded(100 * error((double) promoters / n, (double) detractors / n, n)),
                Share.rounded(100 * Math.max(-1, more - less - half)),
                Share.rounded(100 * Math.min(1, more - less + half)));
    }

    private static double error(double promoters, double detractors, double n) {
        double difference = promoters - detractors;
        return Math.sqrt((promoters + detractors - difference * difference) / n);
    }
}
