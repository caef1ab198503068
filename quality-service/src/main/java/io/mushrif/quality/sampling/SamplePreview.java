package io.mushrif.quality.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What would be drawn.
 *
 * @param items the first 200 of it
 */
public record SamplePreview(
        long population,
        int target,
        int drawn,
        List<SampleCell> cells,
        List<Representativeness> fit,
        List<Item> items) {

    private static final int MOST = 200;

    /** One interaction. */
    public record Item(
            UUID interactionId,
            Instant interactionAt,
            String channel,
            UUID agentId,
            String cell,
            int place,
            int risk,
            List<RiskKind> rules) {}

    static SamplePreview of(SampleDraw.Result result) {
        DrawnFigures figures = DrawnFigures.of(result);
        return new SamplePreview(
                figures.population(),
                figures.target(),
                figures.drawn(),
                figures.cells(),
                figures.fit(),
                result.drawn().stream().limit(MOST).map(SamplePreview::item).toList());
    }

    private static Item item(Drawn drawn) {
        var interaction = drawn.candidate().interaction();
        return new Item(
                interaction.id(),
                interaction.startedAt(),
                interaction.channel(),
                interaction.agentId(),
                drawn.cell(),
                drawn.place(),
                drawn.risk(),
                drawn.rules());
    }
}
