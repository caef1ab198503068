package io.mushrif.complaints.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.clock.ClockEvent.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every log, also for one that no lifecycle would allow. */
class ClockRunPropertiesTest {

    @Property(tries = 500)
    void the_log_read_in_one_go_and_event_by_event_gives_the_same(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        ClockRun run = new ClockRun(rule, hours.calendar(), ClockPriority.NORMAL);
        for (int known = 1; known <= log.size(); known++) {
            ClockEvent event = log.get(known - 1);
            run.apply(event);
            // what is shown in between changes nothing
            assertThat(run.reading(event.at()))
                    .isEqualTo(read(hours, rule, log.subList(0, known), event.at()));
            Instant later = known == log.size() ? end(log) : log.get(known).at();
            assertThat(run.reading(later))
                    .isEqualTo(read(hours, rule, log.subList(0, known), later));
        }
        assertThat(run.reading(end(log))).isEqualTo(read(hours, rule, log, end(log)));
    }

    @Property(tries = 500)
    void what_comes_later_changes_nothing_of_what_was_shown(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        for (ClockEvent event : log) {
            List<ClockEvent> then =
                    log.stream().filter(each -> !each.at().isAfter(event.at())).toList();
            assertThat(read(hours, rule, log, event.at()))
                    .isEqualTo(read(hours, rule, then, event.at()));
        }
    }

    @Property(tries = 400)
    void a_service_clock_shows_what_counting_minute_by_minute_gives(
            @ForAll BusinessHours hours,
            @ForAll("serviceRules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        List<Instant> moments = new ArrayList<>(log.stream().map(ClockEvent::at).toList());
        moments.add(end(log));
        for (Instant at : moments.stream().distinct().toList()) {
            assertThat(MinuteWalk.of(read(hours, rule, log, at)))
                    .as("%s by %s, at %s of %s", rule, hours, at, log)
                    .isEqualTo(new MinuteWalk(rule, hours, log).read(at));
        }
    }

    @Property(tries = 300)
    void within_a_cycle_time_never_goes_back_and_a_breach_is_never_forgotten(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        ClockReading before = read(hours, rule, log, ClockLogs.RECEIVED);
        for (Instant at = ClockLogs.RECEIVED; at.isBefore(end(log)); at = at.plusSeconds(97 * 60)) {
            ClockReading reading = read(hours, rule, log, at);
            assertThat(reading.cycle()).isGreaterThanOrEqualTo(before.cycle());
            if (reading.cycle() == before.cycle()) {
                assertThat(reading.elapsed()).isGreaterThanOrEqualTo(before.elapsed());
                if (before.breachedAt() != null) {
                    assertThat(reading.breachedAt()).isEqualTo(before.breachedAt());
                }
            }
            before = reading;
        }
    }

    @Property(tries = 300)
    void elapsed_and_remaining_are_the_target_until_the_breach(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        for (Instant at = ClockLogs.RECEIVED; at.isBefore(end(log)); at = at.plusSeconds(97 * 60)) {
            ClockReading reading = read(hours, rule, log, at);
            if (reading.state() == ClockState.BREACHED) {
                assertThat(reading.remaining()).isZero();
                assertThat(reading.dueAt()).isEqualTo(reading.breachedAt());
            } else if (rule.kind() == ClockKind.STATUTORY) {
                assertThat(reading.elapsed().plus(reading.remaining()))
                        .isEqualTo(Duration.between(ClockLogs.RECEIVED, reading.dueAt()));
            } else if (reading.state() != ClockState.PENDING) {
                assertThat(reading.elapsed().plus(reading.remaining()))
                        .isEqualTo(Duration.parse(reading.target()));
            }
        }
    }

    @Property(tries = 300)
    void a_statutory_clock_is_due_when_it_was_due_unless_a_holding_letter_came_in_time(
            @ForAll BusinessHours hours,
            @ForAll("statutoryRules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        Instant due =
                rule.allowance().due(ClockLogs.RECEIVED, ClockPriority.NORMAL, hours.calendar());
        boolean held =
                rule.extended() != null
                        && log.stream()
                                .anyMatch(
                                        event ->
                                                event.type() == Type.HELD
                                                        && !event.at().isAfter(due));
        for (ClockEvent event : log) {
            ClockReading reading = read(hours, rule, log, event.at());
            assertThat(reading.state()).isNotIn(ClockState.PAUSED, ClockState.PENDING);
            if (held) {
                assertThat(reading.dueAt()).isAfterOrEqualTo(due);
            } else {
                assertThat(reading.dueAt()).isEqualTo(due);
            }
        }
    }

    @Property(tries = 300)
    void a_clock_that_runs_on_reaches_everything_when_it_said_it_would(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        Instant last = log.get(log.size() - 1).at();
        ClockReading now = read(hours, rule, log, last);
        if (now.state() == ClockState.RUNNING) {
            for (ClockReading.Level level : now.levels()) {
                Instant after = level.at().isBefore(last) ? last : level.at().plusSeconds(1);
                assertThat(read(hours, rule, log, after).levels()).isEqualTo(now.levels());
            }
            ClockReading later = read(hours, rule, log, now.dueAt().plus(Duration.ofDays(30)));
            assertThat(later.breachedAt()).isEqualTo(now.dueAt());
            assertThat(later.levels()).isEqualTo(now.levels());
        }
    }

    @Property(tries = 300)
    void levels_are_reached_in_order_and_once_reached_stay(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log) {
        List<ClockReading.Level> before = List.of();
        for (ClockEvent event : log) {
            List<ClockReading.Level> reached =
                    read(hours, rule, log, event.at()).reached(event.at());
            assertThat(reached.stream().map(level -> level.cycle() * 1000 + level.percent()))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(reached.stream().map(ClockReading.Level::at)).isSorted();
            assertThat(reached.subList(0, before.size())).isEqualTo(before);
            before = reached;
        }
    }

    @Property(tries = 300)
    void however_often_it_is_looked_at_each_level_is_owed_once_and_none_is_left_out(
            @ForAll BusinessHours hours,
            @ForAll("rules") ClockRule rule,
            @ForAll("logs") List<ClockEvent> log,
            @ForAll("moments") List<Integer> minutes) {
        List<ClockReading.Level> raised = new ArrayList<>();
        NoticeMark mark = NoticeMark.NONE;
        for (Integer minute : minutes.stream().sorted().toList()) {
            Instant at = ClockLogs.RECEIVED.plus(Duration.ofMinutes(minute));
            ClockReading reading = read(hours, rule, log, at);
            Instant next = mark.next(reading);
            List<ClockReading.Level> owed = mark.owed(reading, at);
            // what is owed is found by when it was to be looked at
            assertThat(owed.isEmpty() || !next.isAfter(at)).isTrue();
            raised.addAll(owed);
            mark = mark.after(owed);
        }
        Instant end = end(log).plus(Duration.ofDays(60));
        ClockReading reading = read(hours, rule, log, end);
        raised.addAll(mark.owed(reading, end));
        assertThat(raised).isEqualTo(reading.reached(end));
    }

    private static Instant end(List<ClockEvent> log) {
        return log.get(log.size() - 1).at().plus(Duration.ofDays(2));
    }

    private static ClockReading read(
            BusinessHours hours, ClockRule rule, List<ClockEvent> log, Instant asOf) {
        return ClockRun.read(rule, hours.calendar(), ClockPriority.NORMAL, log, asOf);
    }

    @Provide
    Arbitrary<ClockRule> rules() {
        return ClockLogs.rules();
    }

    @Provide
    Arbitrary<ClockRule> serviceRules() {
        return ClockLogs.serviceRules();
    }

    @Provide
    Arbitrary<ClockRule> statutoryRules() {
        return ClockLogs.statutoryRules();
    }

    @Provide
    Arbitrary<List<Integer>> moments() {
        return Arbitraries.integers().between(0, 20 * 24 * 60).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<ClockEvent>> logs() {
        return ClockLogs.logs();
    }
}
