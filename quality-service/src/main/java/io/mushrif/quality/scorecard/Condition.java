package io.mushrif.quality.scorecard;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * When a question is asked at all.
 *
 * @param questionId an earlier question of the type YES_NO, SCALE or CHOICE
 * @param anyOf answers to it, one of which must have been given: {@code yes}, {@code no}, the id of
 *     an option, or a value of the scale as text
 */
public record Condition(
        @NotNull @Pattern(regexp = Question.ID) String questionId,
        @NotEmpty @Size(max = 20) List<@NotNull @Size(max = 50) String> anyOf) {}
