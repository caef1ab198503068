package io.mushrif.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void three_thirds_are_one() {
        Fraction third = Fraction.ONE.over(Fraction.of(BigDecimal.valueOf(3)));
        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    }

    @Test
    void it_is_rounded_half_up_where_it_is_shown() {
        Fraction eighth = Fraction.ONE.over(Fraction.of(new BigDecimal("800")));
        assertThat(eighth.percent()).isEqualTo(new BigDecimal("0.13"));
        assertThat(Fraction.of(new BigDecimal("40.00")).decimal()).isEqualTo(new BigDecimal("40"));
        assertThat(Fraction.ONE.over(Fraction.of(BigDecimal.valueOf(3))).decimal())
                .isEqualTo(new BigDecimal("0.3333333333"));
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.ONE.over(Fraction.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @Property
    void it_counts_like_decimals(
            @ForAll("decimals") BigDecimal one, @ForAll("decimals") BigDecimal other) {
        Fraction a = Fraction.of(one);
        Fraction b = Fraction.of(other);
        assertThat(a.plus(b)).isEqualTo(Fraction.of(one.add(other)));
        assertThat(a.minus(b)).isEqualTo(Fraction.of(one.subtract(other)));
        assertThat(a.times(b)).isEqualTo(Fraction.of(one.multiply(other)));
        assertThat(a.compareTo(b)).isEqualTo(one.compareTo(other));
        assertThat(a.decimal()).isEqualByComparingTo(one);
        if (b.signum() != 0) {
            assertThat(a.over(b).times(b)).isEqualTo(a);
        }
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-9999"), new BigDecimal("9999"))
                .ofScale(4);
    }
}
