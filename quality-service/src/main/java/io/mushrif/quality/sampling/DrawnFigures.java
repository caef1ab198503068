package io.mushrif.quality.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of a draw.
 *
 * @param population interactions that could be drawn
 * @param target how many were to be drawn
 * @param drawn how many were
 * @param cells the same per stratum or agent
 * @param fit how the sample compares with the population, by channel, agent and so on
 */
record DrawnFigures(
        long population,
        int target,
        int drawn,
        List<SampleCell> cells,
        List<Representativeness> fit) {

    static DrawnFigures of(SampleDraw.Result result) {
        List<Representativeness> fit = new ArrayList<>();
        result.byKind()
                .forEach(
                        (kind, population) -> {
                            SortedMap<String, Long> sample = new TreeMap<>();
                            result.drawn()
                                    .forEach(
                                            drawn ->
                                                    sample.merge(
                                                            kind.of(
                                                                    drawn.candidate()
                                                                            .interaction()),
                                                            1L,
                                                            Long::sum));
                            fit.add(Representativeness.of(kind, population, sample));
                        });
        return new DrawnFigures(
                result.population(),
                result.cells().stream().mapToInt(SampleCell::target).sum(),
                result.drawn().size(),
                result.cells(),
                fit);
    }
}
