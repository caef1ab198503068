package io.mushrif.quality.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A sample as the API shows it.
 *
 * @param from interactions that began at this time or later
 * @param to and before this time
 * @param seed seed of the draw
 * @param population interactions that could be drawn
 * @param target how many were to be drawn
 * @param drawn how many were, fewer when there were not enough
 * @param cells the same per stratum or agent; absent in lists
 * @param fit whether it looks like the population; absent in lists
 */
public record SampleView(
        UUID id,
        UUID planId,
        Instant from,
        Instant to,
        SampleState state,
        long seed,
        long population,
        int target,
        int drawn,
        List<SampleCell> cells,
        List<Representativeness> fit,
        Instant drawnAt) {}
