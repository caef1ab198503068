package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SampleDrawTest {

    private static final UUID AGENT = UUID.fromString("0199b2a4-5c00-7000-8000-000000000021");

    /**
     * printf '%016x' 42 | cat - <(echo 0199b2a45c0070008000000000000041) | xxd -r -p | sha256sum
     */
    @Test
    void the_draw_number_can_be_computed_with_any_sha_256() {
        long number =
                new DrawNumber(42).of(UUID.fromString("0199b2a4-5c00-7000-8000-000000000041"));
        assertThat(Long.toHexString(number)).isEqualTo("e0dff3d99a8dbb8");
    }

    @Test
    void the_greatest_risk_is_drawn_first_and_says_why() {
        Candidate quiet = candidate(1, 3, 0, false);
        Candidate handedOn = candidate(2, 3, 2, false);
        Candidate complained = candidate(3, 11, 0, true);
        SampleDraw draw = new SampleDraw(PlanFixture.aPlan(SamplingMethod.RISK_BASED, 2, 7), 2);
        List.of(quiet, handedOn, complained).forEach(draw::offer);
        SampleDraw.Result result = draw.close(2, Map.of());
        assertThat(result.drawn())
                .extracting(Drawn::candidate)
                .containsExactly(complained, handedOn);
        assertThat(result.drawn()).extracting(Drawn::risk).containsExactly(8, 2);
        assertThat(result.drawn().get(0).rules())
                .containsExactly(RiskKind.LONG_HANDLING, RiskKind.COMPLAINT_FOLLOWED);
        assertThat(result.reserves()).isEmpty();
        assertThat(result.population()).isEqualTo(3);
    }

    @Test
    void a_skipped_one_is_followed_by_the_next_in_rank() {
        SampleDraw draw = new SampleDraw(PlanFixture.aPlan(SamplingMethod.RANDOM, 2, 7), 2);
        for (int i = 0; i < 50; i++) {
            draw.offer(candidate(i, 3, 0, false));
        }
        SampleDraw.Result result = draw.close(2, Map.of());
        assertThat(result.drawn()).extracting(Drawn::place).containsExactly(1, 2);
        assertThat(result.reserves()).extracting(Drawn::place).containsExactly(3, 4, 5);
    }

    private static Candidate candidate(int id, int minutes, int transfers, boolean complained) {
        return PlanFixture.aCandidate(
                new UUID(0, id),
                "CALL",
                AGENT,
                Duration.ofMinutes(minutes),
                transfers,
                complained ? PlanFixture.AT.plus(Duration.ofDays(3)) : null);
    }
}
