package io.mushrif.reporting.kpi;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.reporting.fact.Bucket;
import io.mushrif.reporting.fact.Dimension;
import io.mushrif.reporting.fact.Figure;
import io.mushrif.reporting.fact.Measures;
import io.mushrif.reporting.fact.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the points of a key figure from what was summed up. */
final class Series {

    private static final int DIGITS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Kpi kpi;
    private final Question question;
    private final int maxPoints;

    Series(Kpi kpi, Question question, int maxPoints) {
        this.kpi = kpi;
        this.question = question;
        this.maxPoints = maxPoints;
    }

    /**
     * The points.
     *
     * @param before sums of all that happened before the span; only levels need them
     */
    List<KpiSeries.Point> points(List<Figure> figures, List<Figure> before) {
        if (Math.max(figures.size(), before.size()) > maxPoints) {
            throw tooMany();
        }
        return switch (kpi.shape()) {
            case RATIO, PERCENTAGE -> present(figures);
            case COUNT -> question.groupBy().isEmpty() ? everyBucket(figures) : present(figures);
            case LEVEL -> levels(figures, before);
        };
    }

    /** Starts of all buckets of the span. */
    List<LocalDateTime> buckets() {
        Bucket bucket = question.bucket();
        LocalDateTime start = bucket.start(question.span().localFrom(), question.weekStart());
        if (bucket == Bucket.NONE) {
            return List.of(start);
        }
        List<LocalDateTime> starts = new ArrayList<>();
        for (LocalDateTime next = start;
                next.isBefore(question.span().localTo());
                next = bucket.next(next)) {
            if (starts.size() == maxPoints) {
                throw ProblemException.invalid("bucket", "too-many-points", maxPoints);
            }
            starts.add(next);
        }
        return starts;
    }

    private List<KpiSeries.Point> present(List<Figure> figures) {
        return figures.stream()
                .filter(figure -> kpi.denominator(figure.measures()).signum() != 0)
                .map(figure -> point(startOf(figure), figure.group(), figure.measures()))
                .toList();
    }

    private List<KpiSeries.Point> everyBucket(List<Figure> figures) {
        Map<LocalDateTime, Measures> found = new HashMap<>();
        figures.forEach(figure -> found.put(startOf(figure), figure.measures()));
        return buckets().stream()
                .map(start -> point(start, List.of(), found.getOrDefault(start, Measures.NONE)))
                .toList();
    }

    private List<KpiSeries.Point> levels(List<Figure> figures, List<Figure> before) {
        Map<List<String>, Measures> level = new HashMap<>();
        Set<List<String>> groups = new LinkedHashSet<>();
        if (question.groupBy().isEmpty()) {
            groups.add(List.of());
        }
        before.forEach(figure -> level.put(figure.group(), figure.measures()));
        before.stream()
                .filter(figure -> figure.measures().total().signum() != 0)
                .forEach(figure -> groups.add(figure.group()));
        figures.forEach(figure -> groups.add(figure.group()));
        Map<LocalDateTime, List<Figure>> changes = new HashMap<>();
        figures.forEach(f -> changes.computeIfAbsent(startOf(f), s -> new ArrayList<>()).add(f));
        List<LocalDateTime> buckets = buckets();
        if ((long) buckets.size() * groups.size() > maxPoints) {
            throw tooMany();
        }
        List<KpiSeries.Point> points = new ArrayList<>();
        for (LocalDateTime start : buckets) {
            for (Figure change : changes.getOrDefault(start, List.of())) {
                level.merge(change.group(), change.measures(), Measures::plus);
            }
            for (List<String> group : groups) {
                points.add(point(start, group, level.getOrDefault(group, Measures.NONE)));
            }
        }
        return points;
    }

    private LocalDateTime startOf(Figure figure) {
        return figure.bucket() == null ? question.span().localFrom() : figure.bucket();
    }

    private KpiSeries.Point point(LocalDateTime start, List<String> group, Measures measures) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Dimension> dimensions = question.groupBy();
        for (int i = 0; i < dimensions.size(); i++) {
            values.put(dimensions.get(i).key(), group.get(i));
        }
        BigDecimal numerator = kpi.numerator(measures);
        BigDecimal denominator = kpi.denominator(measures);
        return new KpiSeries.Point(
                question.bucket() == Bucket.HOUR
                        ? DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(start)
                        : start.toLocalDate().toString(),
                values,
                numerator,
                denominator,
                value(numerator, denominator));
    }

    private BigDecimal value(BigDecimal numerator, BigDecimal denominator) {
        return switch (kpi.shape()) {
            case COUNT, LEVEL -> numerator;
            case RATIO -> numerator.divide(denominator, DIGITS, RoundingMode.HALF_UP);
            case PERCENTAGE ->
                    numerator.multiply(HUNDRED).divide(denominator, DIGITS, RoundingMode.HALF_UP);
        };
    }

    private ProblemException tooMany() {
        String field = question.groupBy().isEmpty() ? "bucket" : "groupBy";
        return ProblemException.invalid(field, "too-many-points", maxPoints);
    }
}
