package io.mushrif.quality.calibration;

import io.mushrif.quality.confidence.ConfidenceInterval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A mean with its 95 % interval by Student's t.
 *
 * @param mean two digits; absent without values
 * @param low absent with fewer than two values
 * @param high absent with fewer than two values
 * @param n values
 */
public record MeanInterval(BigDecimal mean, BigDecimal low, BigDecimal high, int n) {

    static MeanInterval of(List<Double> values) {
        int n = values.size();
        if (n == 0) {
            return new MeanInterval(null, null, null, 0);
        }
        double mean = values.stream().mapToDouble(Double::doubleValue).sum() / n;
        if (n == 1) {
            return new MeanInterval(rounded(mean), null, null, 1);
        }
        double squares =
                values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        double half = ConfidenceInterval.halfWidth(n - 1.0, squares / (n - 1) / n);
        return new MeanInterval(rounded(mean), rounded(mean - half), rounded(mean + half), n);
    }

    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
