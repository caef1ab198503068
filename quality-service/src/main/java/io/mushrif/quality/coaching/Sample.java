package io.mushrif.quality.coaching;

import java.math.BigDecimal;
import java.util.List;

/**
 * Values of one window.
 *
 * @param n how many
 * @param mean their mean; 0 without values
 * @param variance their variance with n − 1; 0 with fewer than two values
 */
record Sample(int n, double mean, double variance) {

    static Sample of(List<BigDecimal> values) {
        int n = values.size();
        if (n == 0) {
            return new Sample(0, 0, 0);
        }
        double mean = values.stream().mapToDouble(BigDecimal::doubleValue).sum() / n;
        double squares =
                values.stream()
                        .mapToDouble(value -> value.doubleValue() - mean)
                        .map(far -> far * far)
                        .sum();
        return new Sample(n, mean, n < 2 ? 0 : squares / (n - 1));
    }

    /** How often a value that is 0 or 100 was 100. */
    long hundreds() {
        return Math.round(n * mean / 100);
    }

    double squaredError() {
        return variance / n;
    }
}
