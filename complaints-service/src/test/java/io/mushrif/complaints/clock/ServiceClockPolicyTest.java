package io.mushrif.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.testkit.Scenarios;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ServiceClockPolicyTest {

    /** One clock read off one log; times are local ones, what is not given is null. */
    record Scenario(
            String name,
            BusinessHours calendar,
            ClockName clock,
            Duration target,
            List<String> log,
            LocalDateTime asOf,
            ClockState state,
            Duration elapsed,
            Duration remaining,
            LocalDateTime dueAt,
            LocalDateTime metAt,
            LocalDateTime breachedAt) {

        ClockReading expected() {
            return new ClockReading(
                    state,
                    elapsed,
                    remaining,
                    calendar.at(dueAt),
                    calendar.at(metAt),
                    calendar.at(breachedAt));
        }

        ClockReading reading() {
            return new ServiceClockPolicy(calendar.calendar())
                    .read(clock, target, log.stream().map(this::event).toList(), calendar.at(asOf));
        }

        private ClockEvent event(String entry) {
            String[] parts = entry.split(" ");
            return new ClockEvent(
                    ClockEvent.Type.valueOf(parts[0]), calendar.at(LocalDateTime.parse(parts[1])));
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.in(
                getClass(),
                "scenarios.yaml",
                Scenario.class,
                Scenario::name,
                scenario -> assertThat(scenario.reading()).isEqualTo(scenario.expected()));
    }
}
