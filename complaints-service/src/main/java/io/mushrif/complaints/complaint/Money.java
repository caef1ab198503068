package io.mushrif.complaints.complaint;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param amount not negative, at most three decimals
 * @param currency ISO 4217
 */
public record Money(
        @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3) BigDecimal amount,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
