package io.mushrif.quality.trainingneed;

/** How a training need ended. */
public enum NeedClosing {
    /** The criterion was not failed any more. */
    PASSED,
    /** Somebody decided so, with a reason. */
    DECIDED
}
