package io.mushrif.quality.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SampleDrawTest {

    private static final UUID SURVEY = UUID.fromString("0199b2a4-5c00-7000-8000-000000000082");
    private static final Instant AT = Instant.parse("2026-03-01T08:15:00Z");

    @Property
    void the_same_seed_draws_the_same_again(
            @ForAll long seed, @ForAll long subject, @ForAll @DoubleRange(max = 1) double rate) {
        UUID id = new UUID(subject, subject);
        assertThat(SampleDraw.draws(BigDecimal.valueOf(rate), seed, SURVEY, id, AT))
                .isEqualTo(SampleDraw.draws(BigDecimal.valueOf(rate), seed, SURVEY, id, AT));
    }

    @Property
    void who_is_drawn_at_a_low_rate_is_drawn_at_a_higher_one(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 1) double low,
            @ForAll @DoubleRange(max = 1) double high) {
        UUID id = new UUID(seed, 1);
        if (low <= high && SampleDraw.draws(BigDecimal.valueOf(low), seed, SURVEY, id, AT)) {
            assertThat(SampleDraw.draws(BigDecimal.valueOf(high), seed, SURVEY, id, AT)).isTrue();
        }
    }

    @Property
    void rate_1_draws_all_and_rate_0_nobody(@ForAll long seed) {
        UUID id = new UUID(1, seed);
        assertThat(SampleDraw.draws(BigDecimal.ONE, seed, SURVEY, id, AT)).isTrue();
        assertThat(SampleDraw.draws(BigDecimal.ZERO, seed, SURVEY, id, AT)).isFalse();
    }

    /** 20 % of 100,000 have a standard deviation of 126.5; this is within four of them. */
    @Test
    void the_rate_is_kept() {
        int drawn = 0;
        for (int i = 0; i < 100_000; i++) {
            drawn += SampleDraw.draws(new BigDecimal("0.2"), 7, SURVEY, new UUID(i, i), AT) ? 1 : 0;
        }
        assertThat(drawn).isBetween(19_494, 20_506);
    }
}
