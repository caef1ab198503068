package io.mushrif.quality.sampling;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a plan has drawn from the interactions of a time. */
@Entity
class Sample {

    @Id private UUID id;
    @Version private long version;
    private UUID planId;
    private UUID teamId;
    private Instant periodStart;
    private Instant fromTime;
    private Instant toTime;

    @Enumerated(EnumType.STRING)
    private SampleState state;

    private long seed;
    private long population;
    private int target;
    private int drawn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SampleCell> cells;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Representativeness> fit;

    private Instant drawnAt;

    protected Sample() {}

    Sample(SamplingPlan plan, Instant periodStart, Instant from, Instant to) {
        id = Ids.next();
        planId = plan.id();
        teamId = plan.teamId();
        seed = plan.content().seed();
        this.periodStart = periodStart;
        fromTime = from;
        toTime = to;
    }

    void write(DrawnFigures figures, SampleState written, Instant now) {
        population = figures.population();
        target = figures.target();
        drawn = figures.drawn();
        cells = figures.cells();
        fit = figures.fit();
        state = written;
        drawnAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID teamId() {
        return teamId;
    }

    Instant drawnAt() {
        return drawnAt;
    }

    SampleView view() {
        return view(new DrawnFigures(population, target, drawn, cells, fit));
    }

    SampleView summary() {
        return view(new DrawnFigures(population, target, drawn, null, null));
    }

    private SampleView view(DrawnFigures figures) {
        return new SampleView(
                id,
                planId,
                fromTime,
                toTime,
                state,
                seed,
                figures.population(),
                figures.target(),
                figures.drawn(),
                figures.cells(),
                figures.fit(),
                drawnAt);
    }
}
