package io.mushrif.reporting.kpi;

import io.mushrif.platform.time.Site;
import io.mushrif.reporting.fact.Bucket;
import io.mushrif.reporting.fact.Dimension;
import io.mushrif.reporting.fact.Figure;
import io.mushrif.reporting.fact.Figures;
import io.mushrif.reporting.fact.Question;
import io.mushrif.reporting.fact.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers a key figure over time and groups. */
@ApplicationScoped
class AnswerKpi {

    /** No fact is older. */
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /**
     * What is asked.
     *
     * @param from first moment, a local date or a time
     * @param to first moment behind the span
     * @param groupBy dimensions, separated by commas; may be absent
     * @param filters allowed values by dimension
     */
    record Request(
            String from,
            String to,
            Bucket bucket,
            String groupBy,
            Map<Dimension, List<String>> filters) {}

    private final Figures figures;
    private final Site site;
    private final KpiConfig config;

    AnswerKpi(Figures figures, Site site, KpiConfig config) {
        this.figures = figures;
        this.site = site;
        this.config = config;
    }

    /**
     * The series.
     *
     * @param teams only what concerns these teams; null for all
     */
    @Transactional
    KpiSeries handle(Kpi kpi, Request request, Set<UUID> teams) {
        ZoneId zone = site.zone();
        Question question =
                new Question(
                        kpi.fact(),
                        AskedFor.span(request.from(), request.to(), zone),
                        request.bucket(),
                        config.weekStart(),
                        AskedFor.groupBy(request.groupBy(), kpi),
                        AskedFor.filters(request.filters()),
                        teams,
                        config.maxPoints() + 1);
        Series series = new Series(kpi, question, config.maxPoints());
        series.buckets(); // refuses too many before anything is read
        figures.freeze();
        List<Figure> before = kpi.shape() == Shape.LEVEL ? before(question) : List.of();
        return new KpiSeries(
                kpi.definition().key(),
                kpi.definition().unit(),
                series.points(figures.read(question), before));
    }

    private List<Figure> before(Question question) {
        Span span = question.span();
        ZoneId zone = span.zone();
        return figures.read(
                question.overall(
                        new Span(BEGINNING.atStartOfDay(zone).toInstant(), span.from(), zone)));
    }
}
