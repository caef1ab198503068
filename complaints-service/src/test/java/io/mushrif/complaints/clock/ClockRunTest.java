package io.mushrif.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.testkit.Scenarios;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clocks read off logs; what is expected was worked out by hand and says how. */
class ClockRunTest {

    private static final List<String> FILES =
            List.of(
                    "business-time.yaml",
                    "pauses-and-calendars.yaml",
                    "priorities.yaml",
                    "reopening.yaml",
                    "statutory.yaml",
                    "next-response.yaml",
                    "levels.yaml");

    /**
     * One clock read off one log; times are local ones, what is not given is null.
     *
     * @param log type, local time and, if any, priority of what happens
     * @param cycle 1 if not given
     * @param levels percent and when it is reached; not looked at if not given
     */
    record Scenario(
            String name,
            String why,
            BusinessHours calendar,
            ClockDefinition clock,
            List<String> log,
            LocalDateTime asOf,
            ClockState state,
            Integer cycle,
            Duration elapsed,
            Duration remaining,
            LocalDateTime dueAt,
            LocalDateTime metAt,
            LocalDateTime breachedAt,
            Map<Integer, LocalDateTime> levels) {

        void check() {
            ClockReading reading =
                    ClockRun.read(
                            ClockRules.of(clock, "clock"),
                            calendar.calendar(),
                            ClockPriority.NORMAL,
                            log.stream().map(this::event).toList(),
                            calendar.at(asOf));
            SoftAssertions soft = new SoftAssertions();
            soft.assertThat(reading.state()).as("state").isEqualTo(state);
            soft.assertThat(reading.cycle()).as("cycle").isEqualTo(cycle == null ? 1 : cycle);
            soft.assertThat(reading.elapsed()).as("elapsed").isEqualTo(elapsed);
            soft.assertThat(reading.remaining()).as("remaining").isEqualTo(remaining);
            soft.assertThat(reading.dueAt()).as("dueAt").isEqualTo(calendar.at(dueAt));
            soft.assertThat(reading.metAt()).as("metAt").isEqualTo(calendar.at(metAt));
            soft.assertThat(reading.breachedAt())
                    .as("breachedAt")
                    .isEqualTo(calendar.at(breachedAt));
            if (levels != null) {
                soft.assertThat(
                                reading.levels().stream()
                                        .filter(level -> level.cycle() == reading.cycle())
                                        .collect(
                                                Collectors.toMap(
                                                        ClockReading.Level::percent,
                                                        ClockReading.Level::at)))
                        .as("levels")
                        .isEqualTo(
                                levels.entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        level -> calendar.at(level.getValue()))));
            }
            soft.assertAll();
        }

        private ClockEvent event(String entry) {
            String[] parts = entry.split(" ");
            return new ClockEvent(
                    ClockEvent.Type.valueOf(parts[0]),
                    calendar.at(LocalDateTime.parse(parts[1])),
                    parts.length > 2 ? ClockPriority.valueOf(parts[2]) : null);
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return FILES.stream()
                .flatMap(
                        file ->
                                Scenarios.in(
                                        getClass(),
                                        file,
                                        Scenario.class,
                                        scenario -> file + ": " + scenario.name(),
                                        Scenario::check));
    }

    @Test
    void no_two_scenarios_have_the_same_name() {
        Map<String, Long> names =
                scenarios()
                        .collect(
                                Collectors.groupingBy(
                                        DynamicTest::getDisplayName,
                                        TreeMap::new,
                                        Collectors.counting()));
        assertThat(names).allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
        assertThat(names).hasSizeGreaterThan(100);
    }
}
