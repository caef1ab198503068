package io.mushrif.quality.coaching;

import io.mushrif.quality.confidence.ConfidenceInterval;

/** Confidence interval of one mean by Student's t (Student 1908, Biometrika 6, 1–25). */
final class MeanGain {

    private static final int FEWEST = 3;

    private MeanGain() {}

    /** The mean with its 95 % interval; null with fewer than three values, or without spread. */
    static Difference of(Sample gains) {
        if (gains.n() < FEWEST || gains.variance() == 0) {
            return null;
        }
        double freedom = gains.n() - 1.0;
        double far = ConfidenceInterval.halfWidth(freedom, gains.squaredError());
        return new Difference(gains.mean(), gains.mean() - far, gains.mean() + far, freedom);
    }
}
