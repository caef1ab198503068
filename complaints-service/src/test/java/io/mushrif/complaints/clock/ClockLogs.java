package io.mushrif.complaints.clock;

import io.mushrif.complaints.clock.ClockEvent.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Logs and rules for properties: any order of entries, also such as no lifecycle allows. */
final class ClockLogs {

    static final Instant RECEIVED = Instant.parse("2026-03-26T14:00:00Z");

    private static final Map<ClockPriority, String> BY_PRIORITY =
            Map.of(
                    ClockPriority.URGENT, "PT2H",
                    ClockPriority.HIGH, "PT5H",
                    ClockPriority.NORMAL, "PT11H",
                    ClockPriority.LOW, "PT30H");

    private ClockLogs() {}

    static Arbitrary<List<ClockEvent>> logs() {
        Arbitrary<Type> types = Arbitraries.of(Type.class).filter(type -> type != Type.RECEIVED);
        Arbitrary<Integer> minutes =
                Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.just(0)),
                        Tuple.of(4, Arbitraries.integers().between(1, 10 * 60)),
                        Tuple.of(2, Arbitraries.integers().between(1, 4 * 24 * 60)));
        return Combinators.combine(types, minutes, Arbitraries.of(ClockPriority.class))
                .as(Step::new)
                .list()
                .ofMaxSize(14)
                .map(ClockLogs::log);
    }

    private record Step(Type type, int minutes, ClockPriority priority) {}

    private static List<ClockEvent> log(List<Step> steps) {
        List<ClockEvent> log = new ArrayList<>();
        log.add(new ClockEvent(Type.RECEIVED, RECEIVED, ClockPriority.NORMAL));
        Instant at = RECEIVED;
        for (Step step : steps) {
            at = at.plus(Duration.ofMinutes(step.minutes()));
            ClockPriority priority = step.type() == Type.PRIORITISED ? step.priority() : null;
            log.add(new ClockEvent(step.type(), at, priority));
        }
        return log;
    }

    static Arbitrary<ClockRule> serviceRules() {
        Arbitrary<String> names =
                Arbitraries.of("ACKNOWLEDGE", "FIRST_RESPONSE", "NEXT_RESPONSE", "RESOLVE");
        Arbitrary<String> hours = Arbitraries.integers().between(1, 40).map(n -> "PT" + n + "H");
        return Combinators.combine(names, hours, Arbitraries.of(true, false))
                .as(
                        (name, time, priorities) ->
                                new ClockDefinition(
                                        name,
                                        ClockKind.SERVICE,
                                        null,
                                        priorities ? null : time,
                                        priorities ? byPriority() : null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null))
                .map(definition -> ClockRules.of(definition, "clock"));
    }

    static Arbitrary<ClockRule> statutoryRules() {
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 20);
        return Combinators.combine(
                        Arbitraries.of("ACKNOWLEDGE", "SUMMARY", "FINAL_RESPONSE"),
                        Arbitraries.integers().between(0, 3),
                        days,
                        Arbitraries.of(true, false))
                .as(ClockLogs::statutory)
                .map(definition -> ClockRules.of(definition, "clock"));
    }

    private static ClockDefinition statutory(String name, int how, int days, boolean extended) {
        return new ClockDefinition(
                name,
                ClockKind.STATUTORY,
                null,
                how == 0 ? "PT" + days + "H" : null,
                null,
                how == 1 ? "P" + days + "D" : null,
                how == 2 ? "PT" + 7 * days + "H" : null,
                how == 3 ? Integer.valueOf(days) : null,
                extended ? new ClockAllowance(null, null, null, null, 2 * days) : null,
                null);
    }

    static Arbitrary<ClockRule> rules() {
        return Arbitraries.oneOf(serviceRules(), statutoryRules());
    }

    private static Map<String, String> byPriority() {
        Map<String, String> times = new TreeMap<>();
        BY_PRIORITY.forEach((priority, time) -> times.put(priority.name(), time));
        return times;
    }
}
