package io.mushrif.quality.sampling;

/** Whether a sample can still change. */
public enum SampleState {
    /** Its slice runs: interactions that come in may still change it. */
    OPEN,
    /** It is drawn; only those that are skipped are replaced. */
    CLOSED
}
