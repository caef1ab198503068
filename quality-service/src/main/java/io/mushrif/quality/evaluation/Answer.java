package io.mushrif.quality.evaluation;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * The answer to one question: exactly one of value, option, text and notApplicable.
 *
 * @param questionId the question
 * @param value SCALE: a whole number from its min to its max; NUMBER: a number
 * @param option YES_NO: {@code yes} or {@code no}; CHOICE: id of the option
 * @param text TEXT: what was written
 * @param notApplicable whether the question does not fit the interaction
 * @param comment what the agent should know about it
 * @param tags ids of why it failed; only when it did
 * @param seconds places in the recording that show it, in seconds from its beginning
 */
public record Answer(
        @NotBlank @Size(max = 50) String questionId,
        @Digits(integer = 9, fraction = 4) BigDecimal value,
        @Size(max = 50) String option,
        @Size(max = 4000) String text,
        boolean notApplicable,
        @Size(max = 2000) String comment,
        @Size(max = 20) List<@NotNull @Size(max = 50) String> tags,
        @Size(max = 50) List<@NotNull @PositiveOrZero @Max(MOST_SECONDS) Integer> seconds) {

    private static final int MOST_SECONDS = 86_400;

    /** A SCALE or NUMBER answered by a value. */
    public static Answer of(String questionId, BigDecimal value) {
        return new Answer(questionId, value, null, null, false, null, null, null);
    }

    /** A YES_NO or CHOICE answered by an option. */
    public static Answer of(String questionId, String option) {
        return new Answer(questionId, null, option, null, false, null, null, null);
    }

    /** A question that does not fit the interaction. */
    public static Answer notApplicable(String questionId) {
        return new Answer(questionId, null, null, null, true, null, null, null);
    }
}
