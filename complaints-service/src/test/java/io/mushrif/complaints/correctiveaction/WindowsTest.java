package io.mushrif.complaints.correctiveaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void the_time_in_which_the_action_was_carried_out_lies_in_neither_window() {
        Windows windows =
                Windows.of(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-12"), 28, 28);
        assertThat(windows.beforeFrom()).isEqualTo("2026-02-05");
        assertThat(windows.startedOn()).isEqualTo("2026-03-05");
        assertThat(windows.afterFrom()).isEqualTo("2026-03-13");
        assertThat(windows.afterTo()).isEqualTo("2026-04-10");
        assertThat(windows.daysBefore()).isEqualTo(28);
        assertThat(windows.daysAfter()).isEqualTo(28);
        assertThat(windows.earlierFrom()).isEqualTo("2026-01-08");
    }

    @Test
    void weeks_begin_at_the_action_and_what_is_left_lies_at_the_far_ends() {
        Windows windows =
                Windows.of(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-05"), 10, 9);
        assertThat(windows.boundaries())
                .containsExactly(
                        LocalDate.parse("2026-02-13"),
                        LocalDate.parse("2026-02-23"),
                        LocalDate.parse("2026-02-26"),
                        LocalDate.parse("2026-03-05"),
                        LocalDate.parse("2026-03-06"),
                        LocalDate.parse("2026-03-13"),
                        LocalDate.parse("2026-03-15"));
    }
}
