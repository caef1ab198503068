package io.mushrif.quality.evaluation;

/** Who scores whom, and for what. */
public enum EvaluationKind {
    /** Somebody scores an interaction of an agent. */
    STANDARD(true),
    /** An agent scores an own interaction, to learn; in no average and in no figure. */
    SELF(false),
    /** Several people score it together. */
    JOINT(true);

    private final boolean counted;

    EvaluationKind(boolean counted) {
        this.counted = counted;
    }

    /** Whether its score is in averages. Ratings of a calibration are no evaluations at all. */
    public boolean counted() {
        return counted;
    }
}
