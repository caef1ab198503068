package io.mushrif.quality.survey;

import io.mushrif.quality.confidence.ConfidenceInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share of answers with its 95 % interval after Wilson (1927), "Probable inference, the law of
 * succession, and statistical inference", JASA 22:209–212, in the form that Newcombe (1998),
 * Statistics in Medicine 17:857–872, calls method 3: it never leaves 0 to 100 and holds for few
 * answers, too.
 *
 * @param count answers that are counted
 * @param n answers in all
 * @param percent 100 × count ÷ n, four digits, half up; absent without answers
 * @param low lower end of the interval, percent
 * @param high upper end of the interval, percent
 */
public record Share(long count, long n, BigDecimal percent, BigDecimal low, BigDecimal high) {

    static final int DIGITS = 4;

    /** The share of {@code count} in {@code n}; without figures when n is 0. */
    public static Share of(long count, long n) {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n);
        }
        if (n == 0) {
            return new Share(0, 0, null, null, null);
        }
        ConfidenceInterval interval = ConfidenceInterval.ofShare(count, n);
        return new Share(
                count,
                n,
                percent(count, n),
                rounded(100 * interval.low()),
                rounded(100 * interval.high()));
    }

    static BigDecimal percent(long count, long n) {
        return BigDecimal.valueOf(100 * count)
                .divide(BigDecimal.valueOf(n), DIGITS, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
