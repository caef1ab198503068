package io.mushrif.quality.sampling;

/** When a plan draws. */
public enum DrawTiming {
    /** When a slice of the period has ended. */
    AT_CLOSE,
    /**
     * While interactions come in: what the slice would give if it ended now is assigned already. A
     * later interaction that comes before one of these takes its place unless it was scored.
     */
    STREAM
}
