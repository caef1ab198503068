package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.clock.ClockKind;
import io.mushrif.complaints.clock.ClockState;
import io.mushrif.complaints.clock.ClockView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterDeadlineTest {

    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final Instant NOW = Instant.parse("2026-03-01T07:00:00Z");

    @Test
    void the_customer_is_told_when_the_final_response_is_due() {
        assertThat(
                        LetterDeadline.of(
                                List.of(
                                        running("ACKNOWLEDGE", "2026-03-01T09:00:00Z"),
                                        running("RESOLVE", "2026-03-08T14:00:00Z")),
                                NOW,
                                RIYADH))
                .contains(LocalDate.of(2026, 3, 8));
    }

    @Test
    void due_at_midnight_means_by_the_end_of_the_day_before() {
        // midnight in Riyadh
        assertThat(
                        LetterDeadline.of(
                                List.of(running("RESOLVE", "2026-03-08T21:00:00Z")), NOW, RIYADH))
                .contains(LocalDate.of(2026, 3, 8));
    }

    @Test
    void a_clock_that_stands_still_is_met_or_has_run_out_promises_nothing() {
        ClockView paused = clock("RESOLVE", ClockState.PAUSED, null, null);
        ClockView met = clock("RESOLVE", ClockState.MET, "2026-03-08T14:00:00Z", NOW);
        ClockView over = running("RESOLVE", "2026-02-08T14:00:00Z");
        assertThat(LetterDeadline.of(List.of(paused, met, over), NOW, RIYADH)).isEmpty();
    }

    @Test
    void the_deadline_of_the_law_goes_before_that_of_the_house() {
        ClockView law =
                clock(
                        "FINAL_RESPONSE",
                        ClockKind.STATUTORY,
                        ClockState.RUNNING,
                        "2026-04-26T07:00:00Z",
                        null);
        assertThat(
                        LetterDeadline.of(
                                List.of(running("RESOLVE", "2026-03-08T14:00:00Z"), law),
                                NOW,
                                RIYADH))
                .contains(LocalDate.of(2026, 4, 26));
    }

    @Test
    void a_summary_is_no_final_response_whatever_its_name_is_written_like() {
        ClockView summary =
                clock(
                        "Summary",
                        ClockKind.STATUTORY,
                        ClockState.RUNNING,
                        "2026-03-04T14:00:00Z",
                        null);
        assertThat(LetterDeadline.of(List.of(summary), NOW, RIYADH)).isEmpty();
    }

    private static ClockView running(String name, String due) {
        return clock(name, ClockState.RUNNING, due, null);
    }

    private static ClockView clock(String name, ClockState state, String due, Instant met) {
        return clock(name, ClockKind.SERVICE, state, due, met);
    }

    private static ClockView clock(
            String name, ClockKind kind, ClockState state, String due, Instant met) {
        return new ClockView(
                name,
                kind == ClockKind.SERVICE ? "service" : "uk-disp",
                kind,
                state,
                "PT8H",
                Duration.ZERO,
                Duration.ofHours(8),
                due == null ? null : Instant.parse(due),
                met,
                null);
    }
}
