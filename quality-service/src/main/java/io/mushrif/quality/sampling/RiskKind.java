package io.mushrif.quality.sampling;

/** What makes an interaction worth a look. */
public enum RiskKind {
    /** Handled longer than {@code longerThan}. */
    LONG_HANDLING,
    /** The customer waited longer than {@code longerThan}. */
    LONG_WAIT,
    /** Handed on at least {@code atLeast} times. */
    TRANSFERS,
    /** The customer gave it a low score in a survey. */
    LOW_SURVEY_SCORE,
    /** The same customer complained within {@code days} days after its beginning. */
    COMPLAINT_FOLLOWED,
    /** Its agent had joined less than {@code days} days before. */
    NEW_AGENT
}
