package io.mushrif.quality.calibration;

import io.mushrif.quality.confidence.ConfidenceInterval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How a rater moves away from the expert over sessions: differences of own less master score, in
 * percent points.
 *
 * @param all over all items of all sessions
 * @param sessions each session, oldest first
 * @param trend change per 30 days
 */
public record Drift(String rater, MeanInterval all, List<Session> sessions, Trend trend) {

    private static final Duration UNIT = Duration.ofDays(30);
    private static final int LEAST_SESSIONS = 3;

    /** One item. */
    record Difference(UUID calibrationId, Instant at, double points) {}

    /** The mean of a session. */
    public record Session(UUID calibrationId, Instant at, MeanInterval difference) {}

    /**
     * Slope of the least squares line through the means of the sessions, with its 95 % interval by
     * Student's t with two degrees of freedom less than sessions.
     *
     * @param per30Days percent points; absent with fewer than three sessions
     */
    public record Trend(BigDecimal per30Days, BigDecimal low, BigDecimal high, int sessions) {}

    static Drift of(String rater, List<Difference> differences) {
        Map<UUID, List<Difference>> bySession = new LinkedHashMap<>();
        differences.stream()
                .sorted(Comparator.comparing(Difference::at))
                .forEach(
                        one ->
                                bySession
                                        .computeIfAbsent(
                                                one.calibrationId(), id -> new ArrayList<>())
                                        .add(one));
        List<Session> sessions = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        bySession.forEach(
                (id, items) -> {
                    List<Double> values = items.stream().map(Difference::points).toList();
                    Instant at = items.get(0).at();
                    sessions.add(new Session(id, at, MeanInterval.of(values)));
                    points.add(
                            new double[] {
                                at.toEpochMilli() / (double) UNIT.toMillis(),
                                values.stream().mapToDouble(Double::doubleValue).sum()
                                        / values.size()
                            });
                });
        return new Drift(
                rater,
                MeanInterval.of(differences.stream().map(Difference::points).toList()),
                sessions,
                trend(points));
    }

    private static Trend trend(List<double[]> points) {
        int n = points.size();
        double meanX = points.stream().mapToDouble(point -> point[0]).sum() / n;
        double meanY = points.stream().mapToDouble(point -> point[1]).sum() / n;
        double xx = 0;
        double xy = 0;
        for (double[] point : points) {
            xx += (point[0] - meanX) * (point[0] - meanX);
            xy += (point[0] - meanX) * (point[1] - meanY);
        }
        if (n < LEAST_SESSIONS || xx == 0) {
            return new Trend(null, null, null, n);
        }
        double slope = xy / xx;
        double rest = 0;
        for (double[] point : points) {
            double error = point[1] - meanY - slope * (point[0] - meanX);
            rest += error * error;
        }
        double half = ConfidenceInterval.halfWidth(n - 2.0, rest / (n - 2) / xx);
        return new Trend(
                MeanInterval.rounded(slope),
                MeanInterval.rounded(slope - half),
                MeanInterval.rounded(slope + half),
                n);
    }
}
