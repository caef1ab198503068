package io.mushrif.quality.evaluation;

/** What of an evaluation is measured. All are percent. */
public enum MeasureKind {
    /** Score of the whole evaluation. */
    SCORE,
    /** Score of a section. */
    SECTION_SCORE,
    /** How far an answer is on the way from the worst, 0, to the best, 100. */
    QUESTION_SCORE,
    /** Whether a question was failed: 100 or 0, so that the mean is a rate; less is better. */
    FAILURE_RATE
}
