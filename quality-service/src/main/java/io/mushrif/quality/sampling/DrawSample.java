package io.mushrif.quality.sampling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws the sample of a plan from the interactions of a time and shares it out. */
@ApplicationScoped
class DrawSample {

    private final Samples samples;
    private final Frame frame;
    private final AssignmentRows rows;
    private final Clock clock;

    DrawSample(Samples samples, Frame frame, AssignmentRows rows, Clock clock) {
        this.samples = samples;
        this.frame = frame;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Draws, or draws again what is still open. The plan is held by the running transaction.
     *
     * @param state whether later interactions may still change it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Sample handle(SamplingPlan plan, Slice slice, SampleState state) {
        Instant now = clock.instant();
        PlanContent content = plan.content();
        rows.takeTurn();
        Sample sample =
                samples.of(plan.id(), slice.from(), slice.to())
                        .orElseGet(
                                () ->
                                        new Sample(
                                                plan,
                                                slice.periodStart(),
                                                slice.from(),
                                                slice.to()));
        Map<String, Integer> before = rows.drawnBefore(plan.id(), slice.periodStart(), sample.id());
        SampleDraw.Result result = draw(plan, slice, sample.id(), before);
        sample.write(DrawnFigures.of(result), state, now);
        samples.persist(sample);
        samples.flush();
        assign(plan.id(), content, sample.id(), result, now);
        return sample;
    }

    /** What would be drawn. */
    SampleDraw.Result draw(
            SamplingPlan plan, Slice slice, UUID sample, Map<String, Integer> before) {
        int size = slice.target(plan.content().size());
        SampleDraw draw = new SampleDraw(plan.content(), size);
        frame.read(plan.content(), plan.id(), slice.from(), slice.to(), sample, draw::offer);
        return draw.close(size, before);
    }

    private void assign(
            UUID plan, PlanContent content, UUID sample, SampleDraw.Result result, Instant now) {
        Set<UUID> drawn =
                result.drawn().stream()
                        .map(each -> each.candidate().interaction().id())
                        .collect(Collectors.toCollection(HashSet::new));
        Set<UUID> kept = rows.keep(sample, drawn);
        List<Drawn> news =
                result.drawn().stream()
                        .filter(each -> !kept.contains(each.candidate().interaction().id()))
                        .toList();
        Instant due = now.plus(Duration.ofDays(content.dueDays()));
        rows.insert(plan, sample, news, AssignmentState.OPEN, share(content, news), now, due);
        List<Drawn> reserves =
                result.reserves().stream()
                        .filter(each -> !kept.contains(each.candidate().interaction().id()))
                        .toList();
        rows.insert(plan, sample, reserves, AssignmentState.RESERVE, Map.of(), now, due);
    }

    private Map<UUID, String> share(PlanContent content, List<Drawn> drawn) {
        if (content.analysts().isEmpty() || drawn.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> usernames =
                rows.usernames(
                        drawn.stream()
                                .map(each -> each.candidate().interaction().agentId())
                                .collect(Collectors.toSet()));
        Map<UUID, String> agents = new LinkedHashMap<>();
        drawn.forEach(
                each ->
                        agents.put(
                                each.candidate().interaction().id(),
                                usernames.get(each.candidate().interaction().agentId())));
        return Workload.share(rows.openLoad(content.analysts()), agents);
    }

    /** The next in rank takes the place that another one has left; when there is one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(PlanContent content, UUID sample, String cell) {
        Instant now = clock.instant();
        rows.takeTurn();
        rows.nextReserve(sample, cell)
                .ifPresent(
                        reserve -> {
                            Map<UUID, String> agents = new LinkedHashMap<>();
                            agents.put(
                                    reserve.id(),
                                    rows.usernames(List.of(reserve.agentId()))
                                            .get(reserve.agentId()));
                            String analyst =
                                    content.analysts().isEmpty()
                                            ? null
                                            : Workload.share(
                                                            rows.openLoad(content.analysts()),
                                                            agents)
                                                    .get(reserve.id());
                            rows.promote(
                                    reserve.id(),
                                    analyst,
                                    now,
                                    now.plus(Duration.ofDays(content.dueDays())));
                        });
    }
}
