package io.mushrif.quality.calibration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * How a question is to be scored from now on.
 *
 * @param questionId question of the scorecard
 * @param decision what was decided
 */
public record Decision(
        @NotBlank @Size(max = 50) String questionId, @NotBlank @Size(max = 2000) String decision) {}
