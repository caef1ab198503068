package io.mushrif.complaints.clock;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * All clocks of one complaint at a moment, those of the house before those of its regime. Clocks
 * that have not started are left out.
 */
public final class ClockReadings {

    /** The clock of the house that waits for the acknowledgement. */
    public static final String ACKNOWLEDGE = "ACKNOWLEDGE";

    /** The clock of the house that waits for the final response. */
    public static final String RESOLVE = "RESOLVE";

    /** One clock. Policy and name together tell clocks of a complaint apart. */
    record Named(String policy, ClockRule rule, ClockReading reading) {

        ClockView view() {
            return new ClockView(
                    rule.name(),
                    policy,
                    rule.kind(),
                    reading.state(),
                    reading.target(),
                    reading.elapsed(),
                    reading.remaining(),
                    reading.dueAt(),
                    reading.metAt(),
                    reading.breachedAt());
        }

        Instant openDue() {
            return reading.metAt() == null ? reading.dueAt() : null;
        }
    }

    private final List<Named> named;
    private final Instant asOf;

    ClockReadings(List<Named> named, Instant asOf) {
        this.named = List.copyOf(named);
        this.asOf = asOf;
    }

    /** For a complaint without clocks. */
    public static ClockReadings none() {
        return new ClockReadings(List.of(), Instant.MIN);
    }

    List<Named> named() {
        return named;
    }

    /** The moment of reading. */
    Instant asOf() {
        return asOf;
    }

    /** The clocks as the API shows them. */
    public List<ClockView> clocks() {
        return named.stream().map(Named::view).toList();
    }

    /** Whether the goal of a clock of the house was reached in time; null while it is open. */
    public Boolean inTime(String name) {
        return named.stream()
                .filter(clock -> isOfTheHouse(clock, name) && clock.reading().metAt() != null)
                .findFirst()
                .map(clock -> clock.reading().breachedAt() == null)
                .orElse(null);
    }

    /** One of the clocks of the house. */
    public ClockView clock(String name) {
        return named.stream()
                .filter(clock -> isOfTheHouse(clock, name))
                .findFirst()
                .orElseThrow()
                .view();
    }

    private static boolean isOfTheHouse(Named clock, String name) {
        return clock.policy().equals(ClockPolicies.SERVICE) && clock.rule().name().equals(name);
    }

    /** When the next open clock runs out, or ran out; null when none is running. */
    public Instant nextDue() {
        return named.stream()
                .map(Named::openDue)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
