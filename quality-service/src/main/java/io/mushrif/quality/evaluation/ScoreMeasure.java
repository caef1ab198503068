package io.mushrif.quality.evaluation;

import java.util.UUID;

/**
 * A value that evaluations have.
 *
 * @param kind what is measured
 * @param scorecardId scorecard of the evaluations; all scorecards when absent, for a SCORE only
 * @param section English or Arabic name of the section, for a SECTION_SCORE
 * @param questionId the question, for a QUESTION_SCORE or FAILURE_RATE
 */
public record ScoreMeasure(MeasureKind kind, UUID scorecardId, String section, String questionId) {}
