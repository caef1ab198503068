package io.mushrif.complaints.correctiveaction;

/** What counts of complaints are divided by. */
public enum Exposure {
    /** Days. */
    DAYS,
    /**
     * Interactions with customers that began in the same days: for business that grows or shrinks.
     */
    INTERACTIONS
}
