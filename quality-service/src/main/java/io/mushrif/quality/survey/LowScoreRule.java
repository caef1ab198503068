package io.mushrif.quality.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * From which answer on somebody has to act. With the wish to be called it reopens the complaint.
 *
 * @param questionId a question that is answered by a number
 * @param atMost this number or less is low
 */
public record LowScoreRule(
        @NotNull @Pattern(regexp = SurveyQuestion.ID) String questionId, @NotNull Integer atMost) {}
