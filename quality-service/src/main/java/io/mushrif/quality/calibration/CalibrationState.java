package io.mushrif.quality.calibration;

/** Where a calibration session is. */
public enum CalibrationState {
    /** Raters score; each sees only what is their own. */
    BLIND,
    /**
     * The deadline has passed, or all have scored everything: results are there to be discussed.
     */
    REVEALED,
    /** Notes and decisions are final. */
    CLOSED
}
