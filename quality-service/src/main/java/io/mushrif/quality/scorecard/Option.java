package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * A possible answer to a question of the type CHOICE.
 *
 * @param id by which an answer names it, unique in its question; given by the server when absent
 * @param label what people read
 * @param points what the answer earns; may be negative
 */
public record Option(
        @Pattern(regexp = Question.ID) String id,
        @NotNull @Valid LocalizedText label,
        @NotNull @Digits(integer = 4, fraction = 2) BigDecimal points) {

    Option withId(String given) {
        return new Option(given, label, points);
    }
}
