package io.mushrif.complaints.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** All clocks of one complaint at a moment. */
public record ClockReadings(List<ClockView> clocks) {

    /** Whether the goal of a clock was reached in time; null while it is open. */
    public Boolean inTime(ClockName name) {
        return clocks.stream()
                .filter(clock -> clock.name() == name && clock.metAt() != null)
                .findFirst()
                .map(clock -> clock.breachedAt() == null)
                .orElse(null);
    }

    /** One of the clocks. */
    public ClockView clock(ClockName name) {
        return clocks.stream().filter(clock -> clock.name() == name).findFirst().orElseThrow();
    }

    /** When the next open clock runs out, or ran out; null when none is running. */
    public Instant nextDue() {
        return clocks.stream()
                .filter(clock -> clock.metAt() == null)
                .map(clock -> clock.dueAt() == null ? clock.breachedAt() : clock.dueAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
