package io.mushrif.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.clock.ClockEvent.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every log that the lifecycle allows. */
class ServiceClockPropertiesTest {

    private static final Instant RECEIVED = Instant.parse("2026-03-26T14:00:00Z");

    /** What may follow, by whether the complaint is worked on, waits or is done. */
    private static final List<Type> WORKED_ON =
            List.of(Type.ACKNOWLEDGED, Type.WAITING, Type.RESOLVED, Type.ENDED);

    private static final List<Type> WAITS =
            List.of(Type.ACKNOWLEDGED, Type.RESUMED, Type.RESOLVED, Type.ENDED);

    private static final List<Type> DONE = List.of(Type.REOPENED);

    private record Step(int choice, int minutes) {}

    @Property(tries = 300)
    void a_beginning_of_the_log_reads_as_the_whole_did_then(
            @ForAll BusinessHours hours,
            @ForAll ClockName clock,
            @ForAll("targets") Duration target,
            @ForAll("logs") List<ClockEvent> log) {
        ServiceClockPolicy policy = new ServiceClockPolicy(hours.calendar());
        for (int known = 1; known <= log.size(); known++) {
            Instant then = log.get(known - 1).at();
            assertThat(policy.read(clock, target, log.subList(0, known), then))
                    .isEqualTo(policy.read(clock, target, log, then));
        }
    }

    @Property(tries = 300)
    void time_on_a_clock_never_goes_back_and_a_breach_is_never_forgotten(
            @ForAll BusinessHours hours,
            @ForAll ClockName clock,
            @ForAll("targets") Duration target,
            @ForAll("logs") List<ClockEvent> log) {
        ServiceClockPolicy policy = new ServiceClockPolicy(hours.calendar());
        ClockReading before = policy.read(clock, target, log, RECEIVED);
        Instant end = log.get(log.size() - 1).at().plus(Duration.ofDays(1));
        for (Instant at = RECEIVED; at.isBefore(end); at = at.plus(Duration.ofMinutes(97))) {
            ClockReading reading = policy.read(clock, target, log, at);
            assertThat(reading.elapsed()).isGreaterThanOrEqualTo(before.elapsed());
            if (before.breachedAt() != null) {
                assertThat(reading.breachedAt()).isEqualTo(before.breachedAt());
            }
            before = reading;
        }
    }

    @Property(tries = 300)
    void a_clock_that_runs_on_is_breached_when_it_said_it_would_be(
            @ForAll BusinessHours hours,
            @ForAll ClockName clock,
            @ForAll("targets") Duration target,
            @ForAll("logs") List<ClockEvent> log) {
        ServiceClockPolicy policy = new ServiceClockPolicy(hours.calendar());
        ClockReading last = policy.read(clock, target, log, log.get(log.size() - 1).at());
        if (last.state() == ClockState.RUNNING) {
            ClockReading later =
                    policy.read(clock, target, log, last.dueAt().plus(Duration.ofDays(30)));
            assertThat(later.breachedAt()).isEqualTo(last.dueAt());
        }
    }

    @Provide
    Arbitrary<Duration> targets() {
        return Arbitraries.integers().between(1, 60).map(Duration::ofHours);
    }

    @Provide
    Arbitrary<List<ClockEvent>> logs() {
        Arbitrary<Integer> choices = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 3 * 24 * 60);
        return Combinators.combine(choices, minutes)
                .as(Step::new)
                .list()
                .ofMaxSize(12)
                .map(ServiceClockPropertiesTest::log);
    }

    private static List<ClockEvent> log(List<Step> steps) {
        List<ClockEvent> log = new ArrayList<>();
        log.add(new ClockEvent(Type.RECEIVED, RECEIVED));
        Instant at = RECEIVED;
        List<Type> possible = WORKED_ON;
        for (Step step : steps) {
            at = at.plus(Duration.ofMinutes(step.minutes()));
            Type type = possible.get(step.choice() % possible.size());
            log.add(new ClockEvent(type, at));
            possible =
                    switch (type) {
                        case WAITING -> WAITS;
                        case RESOLVED, ENDED -> DONE;
                        case RESUMED, REOPENED -> WORKED_ON;
                        default -> possible;
                    };
        }
        return log;
    }
}
