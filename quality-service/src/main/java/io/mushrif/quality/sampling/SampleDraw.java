package io.mushrif.quality.sampling;

import io.mushrif.quality.interaction.RecordedInteraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a sample from candidates that are offered one after the other, in any order. Holds only
 * those that can still be drawn, not the population.
 */
final class SampleDraw {

    private static final int FEWEST_RESERVES = 3;

    private record Ranked(
            Candidate candidate, int risk, List<RiskKind> rules, long number, String cell) {}

    /** Who comes first: the greater risk, then the smaller draw number. */
    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::risk)
                    .reversed()
                    .thenComparing(Ranked::number, Long::compareUnsigned)
                    .thenComparing(ranked -> ranked.candidate().interaction().id());

    private final PlanContent plan;
    private final DrawNumber numbers;
    private final int mostPerCell;
    private final Map<String, PriorityQueue<Ranked>> cells = new LinkedHashMap<>();
    private final SortedMap<String, Long> populations = new TreeMap<>();
    private final Map<StratumKind, SortedMap<String, Long>> byKind =
            new EnumMap<>(StratumKind.class);
    private long population;

    /**
     * @param plan a complete one
     * @param most how many are drawn at most; with QUOTA of an agent
     */
    SampleDraw(PlanContent plan, int most) {
        this.plan = plan;
        numbers = new DrawNumber(plan.seed());
        mostPerCell = most + reserves(most);
        for (StratumKind kind : StratumKind.values()) {
            byKind.put(kind, new TreeMap<>());
        }
    }

    void offer(Candidate candidate) {
        List<RiskKind> rules = List.of();
        int risk = 0;
        if (plan.method() == SamplingMethod.RISK_BASED) {
            List<RiskRule> held =
                    plan.rules().stream().filter(rule -> rule.holds(candidate)).toList();
            rules = held.stream().map(RiskRule::kind).toList();
            risk = held.stream().mapToInt(RiskRule::weight).sum();
        }
        RecordedInteraction interaction = candidate.interaction();
        population++;
        byKind.forEach((kind, counts) -> counts.merge(kind.of(interaction), 1L, Long::sum));
        if (plan.method() == SamplingMethod.RISK_BASED && risk == 0) {
            return;
        }
        String cell = cell(interaction);
        populations.merge(cell, 1L, Long::sum);
        keep(new Ranked(candidate, risk, rules, numbers.of(interaction.id()), cell));
    }

    private void keep(Ranked ranked) {
        PriorityQueue<Ranked> first =
                cells.computeIfAbsent(ranked.cell(), name -> new PriorityQueue<>(ORDER.reversed()));
        if (first.size() < mostPerCell) {
            first.add(ranked);
        } else if (ORDER.compare(ranked, first.peek()) < 0) {
            first.poll();
            first.add(ranked);
        }
    }

    private String cell(RecordedInteraction interaction) {
        return switch (plan.method()) {
            case RANDOM, RISK_BASED -> "";
            case QUOTA -> StratumKind.AGENT.of(interaction);
            case STRATIFIED ->
                    plan.strata().stream()
                            .map(kind -> kind.of(interaction))
                            .collect(Collectors.joining(" / "));
        };
    }

    /**
     * The sample.
     *
     * @param size how many are drawn; with QUOTA of each agent
     * @param drawnBefore how many of them each cell has given before; with other methods than QUOTA
     *     their sum counts
     */
    Result close(int size, Map<String, Integer> drawnBefore) {
        Map<String, Integer> targets = targets(size, drawnBefore);
        List<Drawn> drawn = new ArrayList<>();
        List<Drawn> reserves = new ArrayList<>();
        List<SampleCell> figures = new ArrayList<>();
        populations.forEach(
                (cell, many) -> {
                    int target = targets.getOrDefault(cell, 0);
                    List<Ranked> order = cells.get(cell).stream().sorted(ORDER).toList();
                    int taken = Math.min(target, order.size());
                    int last = Math.min(order.size(), taken + reserves(target));
                    for (int i = 0; i < last; i++) {
                        (i < taken ? drawn : reserves).add(drawn(order.get(i), i + 1));
                    }
                    figures.add(new SampleCell(cell, many, target, taken));
                });
        return new Result(population, figures, byKind, drawn, reserves);
    }

    private static Drawn drawn(Ranked ranked, int place) {
        return new Drawn(ranked.candidate(), ranked.cell(), place, ranked.risk(), ranked.rules());
    }

    private Map<String, Integer> targets(int size, Map<String, Integer> drawnBefore) {
        if (plan.method() == SamplingMethod.QUOTA) {
            Map<String, Integer> targets = new LinkedHashMap<>();
            populations
                    .keySet()
                    .forEach(
                            agent ->
                                    targets.put(
                                            agent,
                                            Math.max(
                                                    0, size - drawnBefore.getOrDefault(agent, 0))));
            return targets;
        }
        int before = drawnBefore.values().stream().mapToInt(Integer::intValue).sum();
        int left = Math.max(0, size - before);
        return plan.method() == SamplingMethod.STRATIFIED
                ? plan.allocation().divide(left, populations)
                : Map.of("", left);
    }

    private static int reserves(int target) {
        return Math.max(FEWEST_RESERVES, target);
    }

    /**
     * What was drawn.
     *
     * @param population interactions that were offered
     * @param cells per stratum or agent
     * @param byKind population by what interactions differ in
     * @param drawn the sample
     * @param reserves who comes next in each cell when one of the sample is skipped
     */
    record Result(
            long population,
            List<SampleCell> cells,
            Map<StratumKind, SortedMap<String, Long>> byKind,
            List<Drawn> drawn,
            List<Drawn> reserves) {}
}
