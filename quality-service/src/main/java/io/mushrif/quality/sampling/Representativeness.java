package io.mushrif.quality.sampling;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether a sample looks like the population it was drawn from: Pearson's chi-square of fit
 * (Pearson 1900, Philosophical Magazine 50, 157–175), Σ (drawn − expected)² ÷ expected over the
 * strata with expected = drawn in all · share of the stratum in the population. Drawing without
 * replacement makes the true p value larger than this one, so that it errs on the side of a
 * warning.
 *
 * @param kind what the strata differ in
 * @param chiSquare 0 for the same shares; four digits; absent with fewer than two strata
 * @param degreesOfFreedom strata − 1
 * @param pValue probability of a chi-square of this size or more when chance alone decided; four
 *     digits
 * @param smallExpectation whether a stratum has an expectation below 5: the p value is then rough
 *     (Cochran 1954, Biometrics 10, 417–451)
 * @param verdict in words
 * @param strata the strata
 */
public record Representativeness(
        StratumKind kind,
        BigDecimal chiSquare,
        int degreesOfFreedom,
        BigDecimal pValue,
        boolean smallExpectation,
        LocalizedText verdict,
        List<Stratum> strata) {

    private static final int FEWEST_EXPECTED = 5;
    private static final double SIGNIFICANT = 0.05;

    /**
     * One stratum.
     *
     * @param value for example CALL; {@code -} when it is not known
     * @param population interactions in the population
     * @param drawn interactions in the sample
     * @param expected interactions in the sample if it had the shares of the population
     */
    public record Stratum(String value, long population, long drawn, BigDecimal expected) {}

    /** Compares the counts of a sample with those of its population. */
    static Representativeness of(
            StratumKind kind, SortedMap<String, Long> population, Map<String, Long> sample) {
        long all = population.values().stream().mapToLong(Long::longValue).sum();
        long drawn = sample.values().stream().mapToLong(Long::longValue).sum();
        List<Stratum> strata = new ArrayList<>();
        double chiSquare = 0;
        boolean small = false;
        for (Map.Entry<String, Long> each : population.entrySet()) {
            double expected = (double) drawn * each.getValue() / all;
            long found = sample.getOrDefault(each.getKey(), 0L);
            chiSquare += drawn == 0 ? 0 : (found - expected) * (found - expected) / expected;
            small |= expected < FEWEST_EXPECTED;
            strata.add(new Stratum(each.getKey(), each.getValue(), found, rounded(expected, 2)));
        }
        int degrees = strata.size() - 1;
        if (degrees < 1 || drawn == 0) {
            return new Representativeness(
                    kind, null, Math.max(0, degrees), null, small, nothing(), strata);
        }
        double p = ChiSquaredDistribution.of(degrees).survivalProbability(chiSquare);
        return new Representativeness(
                kind,
                rounded(chiSquare, 4),
                degrees,
                rounded(p, 4),
                small,
                verdict(p, small),
                strata);
    }

    private static LocalizedText nothing() {
        return new LocalizedText(
                "There is nothing to compare: the population has one stratum, or nothing was drawn.",
                "لا يوجد ما يُقارن: المجتمع فئة واحدة أو لم يُسحب شيء.");
    }

    private static LocalizedText verdict(double p, boolean small) {
        String en =
                p < SIGNIFICANT
                        ? "The sample differs from the population more than chance explains."
                        : "The sample does not differ from the population more than chance explains.";
        String ar =
                p < SIGNIFICANT
                        ? "تختلف العينة عن المجتمع أكثر مما تفسره المصادفة."
                        : "لا تختلف العينة عن المجتمع أكثر مما تفسره المصادفة.";
        return small
                ? new LocalizedText(
                        en
                                + " Some strata are expected fewer than 5 times: take this as a hint only.",
                        ar + " العدد المتوقع في بعض الفئات أقل من 5، فهذه النتيجة مؤشر تقريبي فقط.")
                : new LocalizedText(en, ar);
    }

    private static BigDecimal rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
    }
}
