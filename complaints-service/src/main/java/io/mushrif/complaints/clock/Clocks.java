package io.mushrif.complaints.clock;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads the clocks of complaints and keeps their last reading. */
@ApplicationScoped
public class Clocks {

    private final ClockPolicies policies;
    private final Calendars calendars;
    private final ClockRows rows;
    private final Clock clock;

    Clocks(ClockPolicies policies, Calendars calendars, ClockRows rows, Clock clock) {
        this.policies = policies;
        this.calendars = calendars;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * What the clocks of a complaint show now: those of the house, and those of its regime.
     *
     * @param regime policy of the law that it falls under; null for none
     * @param priority for a log that does not say it
     * @param log what happened to the complaint
     */
    public ClockReadings read(String regime, String priority, List<ClockEvent> log) {
        Instant now = clock.instant();
        List<ClockEvent> inOrder = ClockEvent.inOrder(log);
        List<ClockReadings.Named> named = new ArrayList<>();
        Stream.of(Optional.of(ClockPolicies.SERVICE), Optional.ofNullable(regime))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(name -> policies.rules(name).stream())
                .forEach(
                        policy ->
                                read(policy, ClockPriority.valueOf(priority), inOrder, now, named));
        return new ClockReadings(named, now);
    }

    private void read(
            ClockPolicies.Rules policy,
            ClockPriority priority,
            List<ClockEvent> log,
            Instant now,
            List<ClockReadings.Named> named) {
        BusinessCalendar calendar = calendars.reckoning(policy.calendarName());
        for (ClockRule rule : policy.rules()) {
            ClockReading reading = ClockRun.read(rule, calendar, priority, log, now);
            if (reading.state() != ClockState.PENDING) {
                named.add(new ClockReadings.Named(policy.policy(), rule, reading));
            }
        }
    }

    /** Keeps the first reading of a new complaint, which is in the database already. */
    public void start(UUID complaint, ClockReadings readings) {
        rows.write(rows(complaint, readings, Map.of(), false));
    }

    /**
     * Keeps first readings of complaints that were taken over from another system, which are in the
     * database already. What their clocks have reached so far is history and nobody's news.
     */
    public void startImported(Map<UUID, ClockReadings> readings) {
        rows.write(
                readings.entrySet().stream()
                        .flatMap(
                                entry ->
                                        rows(entry.getKey(), entry.getValue(), Map.of(), true)
                                                .stream())
                        .toList());
    }

    /** Keeps a later reading of a complaint that the caller has locked. */
    public void keep(UUID complaint, ClockReadings readings) {
        keep(complaint, readings, false);
    }

    /** Keeps a later reading of an imported complaint; what it has reached is history. */
    public void keepImported(UUID complaint, ClockReadings readings) {
        keep(complaint, readings, true);
    }

    /** Keeps no reading any more: the complaint was answered elsewhere. */
    public void forget(UUID complaint) {
        rows.delete(rows.kept(List.of(complaint)).keySet());
    }

    private void keep(UUID complaint, ClockReadings readings, boolean history) {
        Map<ClockRows.Key, ClockRows.Kept> before = rows.kept(List.of(complaint));
        List<ClockRows.Row> after = rows(complaint, readings, before, history);
        rows.write(after);
        rows.delete(gone(after, before));
    }

    /**
     * Complaints with a clock that has something to be noticed, the longest overdue first.
     *
     * @param from the last of those that were looked at before; null to begin
     */
    public List<DueClock> due(DueClock from, int limit) {
        return rows.due(clock.instant(), from, limit);
    }

    /**
     * Keeps readings of complaints that the caller has locked, and says what was reached since the
     * last notices: each level of each start of a clock once, in order.
     */
    public List<ClockNotice> notice(Map<UUID, ClockReadings> readings) {
        Map<ClockRows.Key, ClockRows.Kept> before = rows.kept(readings.keySet());
        List<ClockNotice> notices = new ArrayList<>();
        List<ClockRows.Row> after = new ArrayList<>();
        readings.forEach(
                (complaint, read) -> {
                    for (ClockReadings.Named named : read.named()) {
                        ClockRows.Key key = key(complaint, named);
                        NoticeMark mark = mark(before.get(key));
                        List<ClockReading.Level> owed = mark.owed(named.reading(), read.asOf());
                        owed.forEach(level -> notices.add(ClockNotice.of(key, named, level)));
                        after.add(new ClockRows.Row(complaint, named, mark.after(owed)));
                    }
                });
        // what stands there from the last verb still holds for clocks that reached nothing
        rows.write(after.stream().filter(row -> !row.says(before.get(key(row)))).toList());
        rows.delete(gone(after, before));
        notices.sort(Comparator.comparing(ClockNotice::reachedAt));
        return notices;
    }

    private static Set<ClockRows.Key> gone(
            List<ClockRows.Row> after, Map<ClockRows.Key, ClockRows.Kept> before) {
        Set<ClockRows.Key> gone = new HashSet<>(before.keySet());
        after.forEach(row -> gone.remove(key(row)));
        return gone;
    }

    private static List<ClockRows.Row> rows(
            UUID complaint,
            ClockReadings readings,
            Map<ClockRows.Key, ClockRows.Kept> before,
            boolean history) {
        return readings.named().stream()
                .map(
                        named -> {
                            NoticeMark mark = mark(before.get(key(complaint, named)));
                            List<ClockReading.Level> known =
                                    history
                                            ? mark.owed(named.reading(), readings.asOf())
                                            : List.of();
                            return new ClockRows.Row(complaint, named, mark.after(known));
                        })
                .toList();
    }

    private static NoticeMark mark(ClockRows.Kept kept) {
        return kept == null ? NoticeMark.NONE : kept.mark();
    }

    private static ClockRows.Key key(ClockRows.Row row) {
        return key(row.complaint(), row.clock());
    }

    private static ClockRows.Key key(UUID complaint, ClockReadings.Named named) {
        return new ClockRows.Key(complaint, named.policy(), named.rule().name());
    }
}
