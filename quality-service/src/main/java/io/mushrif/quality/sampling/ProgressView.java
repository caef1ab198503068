package io.mushrif.quality.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far a plan is in a period.
 *
 * @param periodStart when the period began
 * @param size interactions per period; with QUOTA per agent
 * @param targetByNow how many of them are to be drawn until the end of the running slice
 * @param drawn drawn and not skipped
 * @param done scored
 * @param cells the same per stratum or agent
 */
public record ProgressView(
        UUID planId,
        Instant periodStart,
        int size,
        int targetByNow,
        int drawn,
        int done,
        List<Line> cells) {

    /**
     * One stratum or agent.
     *
     * @param quota interactions per period, with QUOTA
     */
    public record Line(String cell, Integer quota, int drawn, int done, int skipped) {}
}
