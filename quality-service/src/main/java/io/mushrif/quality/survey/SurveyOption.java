package io.mushrif.quality.survey;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A possible answer to a CHOICE.
 *
 * @param id by which an answer names it, unique in its question
 * @param label what customers read
 */
public record SurveyOption(
        @NotNull @Pattern(regexp = SurveyQuestion.ID) String id,
        @NotNull @Valid LocalizedText label) {}
