package io.mushrif.quality.evaluation;

/** What of an evaluation is measured. All are percent. */
public enum MeasureKind {
    /** Score of the whole evaluation. */
    SCORE,
    /** Score of a section. */
    SECTION_SCORE,
    /** Points of a question in percent of the possible ones. */
    QUESTION_SCORE,
    /** Whether a question was failed: 100 or 0, so that the mean is a rate; less is better. */
    FAILURE_RATE
}
