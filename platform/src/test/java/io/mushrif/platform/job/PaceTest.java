package io.mushrif.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    @Test
    void a_running_job_says_how_long_it_will_take_at_its_mean_pace() {
        assertThat(Pace.of(START, null, START.plusSeconds(10), 200, 1_000))
                .isEqualTo(new Pace(20, 40L));
    }

    @Test
    void a_finished_job_keeps_its_pace_and_has_no_time_left() {
        assertThat(Pace.of(START, START.plusSeconds(4), START.plusSeconds(99), 1_000, 1_000))
                .isEqualTo(new Pace(250, null));
    }

    @Test
    void before_anything_is_done_nobody_knows() {
        assertThat(Pace.of(null, null, START, 0, 5)).isEqualTo(new Pace(0, null));
        assertThat(Pace.of(START, null, START, 0, 5)).isEqualTo(new Pace(0, null));
    }
}
