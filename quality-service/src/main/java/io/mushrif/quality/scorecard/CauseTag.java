package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Why a question can fail; chosen by the evaluator when it did.
 *
 * @param id by which an answer names it, unique in its question; given by the server when absent
 * @param label what people read
 */
public record CauseTag(
        @Pattern(regexp = Question.ID) String id, @NotNull @Valid LocalizedText label) {

    CauseTag withId(String given) {
        return new CauseTag(given, label);
    }
}
