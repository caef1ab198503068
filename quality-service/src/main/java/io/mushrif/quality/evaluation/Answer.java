package io.mushrif.quality.evaluation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The answer to one question: exactly one of value, option and notApplicable.
 *
 * @param questionId the question
 * @param value SCALE: a whole number from its min to its max
 * @param option YES_NO: {@code yes} or {@code no}; CHOICE: id of the option
 * @param notApplicable whether the question does not fit the interaction
 * @param comment what the agent should know about it
 */
public record Answer(
        @NotBlank @Size(max = 50) String questionId,
        @Digits(integer = 4, fraction = 0) BigDecimal value,
        @Size(max = 50) String option,
        boolean notApplicable,
        @Size(max = 2000) String comment) {}
