package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * A part of a scorecard.
 *
 * @param name what people read
 * @param weight by which the weights of its questions are multiplied
 * @param passMark percent of its own points without which nothing is passed; may be absent
 * @param questions its questions, in the order in which they are asked
 */
public record Section(
        @NotNull @Valid LocalizedText name,
        @NotNull @Positive @Digits(integer = 4, fraction = 4) BigDecimal weight,
        @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal passMark,
        @NotNull @Size(max = 50) List<@NotNull @Valid Question> questions) {

    Section withQuestions(List<Question> named) {
        return new Section(name, weight, passMark, named);
    }
}
