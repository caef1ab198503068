package io.mushrif.quality.evaluation;

/** Where an evaluation is in its life. */
public enum EvaluationStatus {
    /** Saved, not scored yet; seen by its evaluator and by those who see everything. */
    IN_PROGRESS,
    /** Scored and shown to the agent. */
    COMPLETED
}
