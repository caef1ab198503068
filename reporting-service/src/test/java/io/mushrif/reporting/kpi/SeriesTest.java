package io.mushrif.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.reporting.fact.Bucket;
import io.mushrif.reporting.fact.Dimension;
import io.mushrif.reporting.fact.Figure;
import io.mushrif.reporting.fact.Measures;
import io.mushrif.reporting.fact.Question;
import io.mushrif.reporting.fact.Span;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-01-01T00:00:00");

    @Test
    void percentages_are_rounded_half_up_to_two_digits() {
        assertThat(value(new RespondedInTime(), rate(27_444, 28_156))).isEqualTo("97.47");
        assertThat(value(new RespondedInTime(), rate(1, 800))).isEqualTo("0.13");
        assertThat(value(new RespondedInTime(), rate(2, 3))).isEqualTo("66.67");
        assertThat(value(new RespondedInTime(), rate(3, 3))).isEqualTo("100.00");
    }

    @Test
    void means_are_rounded_half_up_to_two_digits() {
        assertThat(value(new QaScore(), mean("174.33", 2))).isEqualTo("87.17");
        assertThat(value(new ComplaintResolutionTime(), mean("10", 3))).isEqualTo("3.33");
    }

    @Test
    void a_rate_without_a_denominator_has_no_point() {
        assertThat(points(new RespondedInTime(), Bucket.NONE, List.of(figure(null, rate(0, 0)))))
                .isEmpty();
    }

    @Test
    void a_count_has_a_point_for_every_bucket() {
        List<KpiSeries.Point> points =
                points(
                        new ComplaintVolume(),
                        Bucket.DAY,
                        List.of(figure(FIRST.plusDays(1), count(5))));
        assertThat(points)
                .extracting(KpiSeries.Point::bucket)
                .containsExactly("2026-01-01", "2026-01-02", "2026-01-03");
        assertThat(points)
                .extracting(point -> point.value().toString())
                .containsExactly("0", "5", "0");
    }

    @Test
    void a_level_carries_over_from_before_the_span() {
        Series series = series(new ComplaintBacklog(), Bucket.DAY, 100);
        List<KpiSeries.Point> points =
                series.points(
                        List.of(figure(FIRST.plusDays(1), level(-2))),
                        List.of(figure(null, level(7))));
        assertThat(points)
                .extracting(point -> point.value().toString())
                .containsExactly("7", "5", "5");
    }

    @Test
    void a_group_without_a_value_is_shown_as_such() {
        Question question = question(Bucket.NONE, List.of(Dimension.PRODUCT, Dimension.CHANNEL));
        Figure figure = new Figure(null, Arrays.asList(null, "CALL"), count(1));
        Map<String, String> group =
                new Series(new ComplaintVolume(), question, 100)
                        .points(List.of(figure), List.of())
                        .get(0)
                        .group();
        assertThat(group).containsEntry("product", null).containsEntry("channel", "CALL");
    }

    @Test
    void more_points_than_allowed_are_refused_before_anything_is_read() {
        Series series = series(new ComplaintVolume(), Bucket.HOUR, 71);
        assertThatThrownBy(series::buckets).isInstanceOf(ProblemException.class);
        assertThat(series(new ComplaintVolume(), Bucket.HOUR, 72).buckets()).hasSize(72);
    }

    private static String value(Kpi kpi, Measures measures) {
        return points(kpi, Bucket.NONE, List.of(figure(null, measures))).get(0).value().toString();
    }

    private static List<KpiSeries.Point> points(Kpi kpi, Bucket bucket, List<Figure> figures) {
        return series(kpi, bucket, 100).points(figures, List.of());
    }

    private static Series series(Kpi kpi, Bucket bucket, int maxPoints) {
        return new Series(kpi, question(bucket, List.of()), maxPoints);
    }

    private static Question question(Bucket bucket, List<Dimension> groupBy) {
        Span span =
                new Span(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-01-04T00:00:00Z"),
                        ZoneOffset.UTC);
        return new Question(null, span, bucket, DayOfWeek.SUNDAY, groupBy, Map.of(), null, 1_000);
    }

    private static Figure figure(LocalDateTime bucket, Measures measures) {
        return new Figure(bucket, List.of(), measures);
    }

    private static Measures count(long n) {
        return new Measures(n, 0, 0, 0, BigDecimal.ZERO);
    }

    private static Measures level(long total) {
        return new Measures(9, 0, 0, 9, BigDecimal.valueOf(total));
    }

    private static Measures rate(long hits, long flagged) {
        return new Measures(flagged, flagged, hits, 0, BigDecimal.ZERO);
    }

    private static Measures mean(String total, long valued) {
        return new Measures(valued, 0, 0, valued, new BigDecimal(total));
    }
}
