package io.mushrif.quality.survey;

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

    /** Standard normal quantile of 97.5 %. */
    static final double Z = 1.959963984540054;

    static final int DIGITS = 4;

    /** The share of {@code count} in {@code n}; without figures when n is 0. */
    public static Share of(long count, long n) {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n);
        }
        if (n == 0) {
            return new Share(0, 0, null, null, null);
        }
        double share = (double) count / n;
        double squared = Z * Z;
        double middle = share + squared / (2 * n);
        double half = Z * Math.sqrt((share * (1 - share) + squared / (4.0 * n)) / n);
        double whole = 1 + squared / n;
        return new Share(
                count,
                n,
                percent(count, n),
                rounded(100 * Math.max(0, (middle - half) / whole)),
                rounded(100 * Math.min(1, (middle + half) / whole)));
    }

    static BigDecimal percent(long count, long n) {
        return BigDecimal.valueOf(100 * count)
                .divide(BigDecimal.valueOf(n), DIGITS, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
