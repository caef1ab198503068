package io.mushrif.quality.scorecard;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * Points of the numbers in a range, for a question of the type NUMBER. A number on the border of
 * two ranges belongs to the upper one.
 *
 * @param from least number; absent in the first range when there is no limit
 * @param to where the next range begins, in the last one the greatest number; absent there when
 *     there is no limit
 * @param points what a number in the range earns; may be negative
 */
public record PointRange(
        @Digits(integer = 9, fraction = 4) BigDecimal from,
        @Digits(integer = 9, fraction = 4) BigDecimal to,
        @NotNull @Digits(integer = 4, fraction = 2) BigDecimal points) {

    boolean begins(BigDecimal number) {
        return from == null || number.compareTo(from) >= 0;
    }

    boolean ends(BigDecimal number, boolean last) {
        return to == null || number.compareTo(to) < (last ? 1 : 0);
    }
}
