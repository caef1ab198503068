package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question on a scorecard.
 *
 * @param id by which an answer names it, unique on its scorecard; given by the server when absent
 * @param text what the evaluator reads
 * @param weight weight in its section
 * @param min SCALE: least value
 * @param max SCALE: greatest value
 * @param options CHOICE: the possible answers
 * @param notApplicableAllowed whether it may be left out of the score of an interaction
 * @param critical whether its worst answer (no, min, the option with the fewest points) makes the
 *     score of the whole evaluation 0
 */
@FitsType
public record Question(
        @Pattern(regexp = ID) String id,
        @NotNull @Valid LocalizedText text,
        @NotNull QuestionType type,
        @NotNull @Positive @Digits(integer = 4, fraction = 4) BigDecimal weight,
        @PositiveOrZero @Digits(integer = 4, fraction = 0) BigDecimal min,
        @PositiveOrZero @Digits(integer = 4, fraction = 0) BigDecimal max,
        @Size(max = 20) List<@NotNull @Valid Option> options,
        boolean notApplicableAllowed,
        boolean critical) {

    /** Form of an id that a client gives. */
    static final String ID = "[a-z0-9][a-z0-9-]{0,49}";

    /**
     * Points of each option by its id, in the order of the scorecard; empty for a scale, whose
     * values are its points.
     */
    public Map<String, BigDecimal> pointsOfOptions() {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        if (type == QuestionType.YES_NO) {
            points.put("yes", BigDecimal.ONE);
            points.put("no", BigDecimal.ZERO);
        } else if (type == QuestionType.CHOICE && options != null) {
            options.forEach(option -> points.put(option.id(), option.points()));
        }
        return points;
    }

    /** Points of the best answer. Only on a question that {@link #canBeScored()}. */
    public BigDecimal most() {
        return type == QuestionType.SCALE ? max : Collections.max(pointsOfOptions().values());
    }

    /** Points of the worst answer. Only on a question that {@link #canBeScored()}. */
    public BigDecimal least() {
        return type == QuestionType.SCALE ? min : Collections.min(pointsOfOptions().values());
    }

    boolean canBeScored() {
        Collection<BigDecimal> points = pointsOfOptions().values();
        boolean answerable =
                type == QuestionType.SCALE ? min != null && max != null : !points.isEmpty();
        return answerable && most().signum() > 0 && most().compareTo(least()) > 0;
    }

    Question withIds(String given, List<Option> named) {
        return new Question(
                given, text, type, weight, min, max, named, notApplicableAllowed, critical);
    }
}
