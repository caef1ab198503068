package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question on a scorecard.
 *
 * @param id by which an answer names it, unique on its scorecard; given by the server when absent
 * @param text what the evaluator reads
 * @param weight weight in its section; absent on a TEXT
 * @param min SCALE: least value
 * @param max SCALE: greatest value
 * @param options CHOICE: the possible answers
 * @param ranges NUMBER: what the numbers earn, from the least to the greatest
 * @param notApplicableAllowed whether it may be left out of the score of an interaction
 * @param critical whether its worst answer (no, min, the fewest points) makes a score 0
 * @param criticalScope whose score that is; that of the whole evaluation when absent
 * @param bonus whether its points are earned on top: they are not among the possible ones
 * @param shownWhen when it is asked; always when absent
 * @param commentBelow percent of the way from its worst to its best answer below which the answer
 *     needs a comment; never when absent
 * @param failBelow the same below which it counts as failed; 50 when absent
 * @param tags why it can fail
 * @param links what helps with it
 */
@FitsType
public record Question(
        @Pattern(regexp = ID) String id,
        @NotNull @Valid LocalizedText text,
        @NotNull QuestionType type,
        @Positive @Digits(integer = 4, fraction = 4) BigDecimal weight,
        @PositiveOrZero @Digits(integer = 4, fraction = 0) BigDecimal min,
        @PositiveOrZero @Digits(integer = 4, fraction = 0) BigDecimal max,
        @Size(max = 20) List<@NotNull @Valid Option> options,
        @Size(max = 20) List<@NotNull @Valid PointRange> ranges,
        boolean notApplicableAllowed,
        boolean critical,
        CriticalScope criticalScope,
        boolean bonus,
        @Valid Condition shownWhen,
        @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                BigDecimal commentBelow,
        @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal failBelow,
        @Size(max = 20) List<@NotNull @Valid CauseTag> tags,
        @Size(max = 10) List<@NotNull @Valid Link> links) {

    /** Form of an id that a client gives. */
    static final String ID = "[a-z0-9][a-z0-9-]{0,49}";

    private static final BigDecimal HALF_WAY = BigDecimal.valueOf(50);

    /** Whether its answers earn points: all but a TEXT. */
    public boolean scored() {
        return type != QuestionType.TEXT;
    }

    /**
     * Points of each option by its id, in the order of the scorecard; empty for what is not
     * answered by an option.
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

    /**
     * Points of a number, for a SCALE or a NUMBER; empty when the number is none of its answers.
     */
    public Optional<BigDecimal> pointsOf(BigDecimal number) {
        if (type == QuestionType.SCALE) {
            boolean inside = number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
            boolean whole = number.stripTrailingZeros().scale() <= 0;
            return inside && whole ? Optional.of(number) : Optional.empty();
        }
        for (int i = 0; ranges != null && i < ranges.size(); i++) {
            PointRange range = ranges.get(i);
            if (range.begins(number) && range.ends(number, i == ranges.size() - 1)) {
                return Optional.of(range.points());
            }
        }
        return Optional.empty();
    }

    /** Points of the best answer. Only on a question that can be scored. */
    public BigDecimal most() {
        return type == QuestionType.SCALE ? max : Collections.max(points());
    }

    /** Points of the worst answer. Only on a question that can be scored. */
    public BigDecimal least() {
        return type == QuestionType.SCALE ? min : Collections.min(points());
    }

    /** Whose score its worst answer makes 0; empty when it is not critical. */
    public Optional<CriticalScope> scopeOfFailure() {
        if (!critical) {
            return Optional.empty();
        }
        return Optional.of(criticalScope == null ? CriticalScope.FORM : criticalScope);
    }

    /** Percent of the way from the worst to the best answer below which it counts as failed. */
    public BigDecimal failMark() {
        return failBelow == null ? HALF_WAY : failBelow;
    }

    boolean canBeScored() {
        boolean answerable =
                type == QuestionType.SCALE ? min != null && max != null : !points().isEmpty();
        return answerable && most().signum() > 0 && most().compareTo(least()) > 0;
    }

    Question withIds(String given, List<Option> named, List<CauseTag> namedTags) {
        return new Question(
                given,
                text,
                type,
                weight,
                min,
                max,
                named,
                ranges,
                notApplicableAllowed,
                critical,
                criticalScope,
                bonus,
                shownWhen,
                commentBelow,
                failBelow,
                namedTags,
                links);
    }

    private List<BigDecimal> points() {
        return type == QuestionType.NUMBER
                ? ranges == null ? List.of() : ranges.stream().map(PointRange::points).toList()
                : List.copyOf(pointsOfOptions().values());
    }
}
