package io.mushrif.quality.trainingneed;

/** Where a training need stands. */
public enum NeedState {
    /** Training is needed. */
    OPEN,
    /** It is not needed any more. */
    CLOSED
}
