package io.mushrif.complaints.clock;

import io.mushrif.complaints.clock.ClockEvent.Type;
import io.mushrif.platform.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A clock while the log of a complaint is walked through. Nothing is kept but the log, so that a
 * changed priority, calendar or policy gives the same result as a replay.
 *
 * <p>A service clock counts stretches of business time. A statutory clock is one stretch on the
 * wall clock from its start to the moment at which it is due.
 */
final class ClockRun {

    private final ClockRule rule;
    private final BusinessCalendar calendar;

    private ClockPriority priority;
    private boolean waiting;
    private boolean ended;
    private boolean held;

    private int cycle;
    private Instant startedAt;
    private Duration target;
    private String targetText;

    /** Time of the stretches that are over. */
    private Duration before;

    /** Begin of the stretch that is counted now; null while the clock stands. */
    private Instant since;

    private Instant metAt;
    private Type metBy;
    private Instant dueWhenMet;
    private Instant breachedAt;
    private final SortedMap<Integer, Instant> reached;

    /** What was reached in the cycles that are over. */
    private final List<ClockReading.Level> past;

    /**
     * @param priority of the complaint until the log says otherwise
     */
    ClockRun(ClockRule rule, BusinessCalendar calendar, ClockPriority priority) {
        this.rule = rule;
        this.calendar = calendar;
        this.priority = priority;
        this.reached = new TreeMap<>();
        this.past = new ArrayList<>();
    }

    private ClockRun(ClockRun other) {
        rule = other.rule;
        calendar = other.calendar;
        priority = other.priority;
        waiting = other.waiting;
        ended = other.ended;
        held = other.held;
        cycle = other.cycle;
        startedAt = other.startedAt;
        target = other.target;
        targetText = other.targetText;
        before = other.before;
        since = other.since;
        metAt = other.metAt;
        metBy = other.metBy;
        dueWhenMet = other.dueWhenMet;
        breachedAt = other.breachedAt;
        reached = new TreeMap<>(other.reached);
        past = new ArrayList<>(other.past);
    }

    /**
     * What a clock shows.
     *
     * @param log everything that happened, oldest first
     * @param asOf the moment of reading; entries after it are not looked at
     */
    static ClockReading read(
            ClockRule rule,
            BusinessCalendar calendar,
            ClockPriority priority,
            List<ClockEvent> log,
            Instant asOf) {
        ClockRun run = new ClockRun(rule, calendar, priority);
        for (ClockEvent event : log) {
            if (event.at().isAfter(asOf)) {
                break;
            }
            run.apply(event);
        }
        return run.reading(asOf);
    }

    /** Takes the next entry of the log, which is not earlier than the one before. */
    void apply(ClockEvent event) {
        Instant at = event.at();
        settle(at);
        if (event.priority() != null && event.priority() != priority) {
            priority = event.priority();
            retarget(at);
        }
        switch (event.type()) {
            case RECEIVED -> {
                if (!rule.startsAtReply()) {
                    start(at);
                }
            }
            case CUSTOMER_REPLIED -> {
                if (rule.startsAtReply() && !open() && !ended) {
                    start(at);
                }
            }
            case WAITING -> pause(at);
            case RESUMED -> goOn(at);
            case REOPENED -> reopen(at);
            case HELD -> hold(at);
            case ACKNOWLEDGED, RESPONDED -> fulfilBy(event.type(), at);
            case RESOLVED -> {
                fulfilBy(Type.RESOLVED, at);
                goOn(at);
            }
            case ENDED -> {
                ended = true;
                fulfil(Type.ENDED, at);
                waiting = false;
            }
            case PRIORITISED -> {}
        }
    }

    /** What it shows at a moment that is not before the last entry; changes nothing. */
    ClockReading reading(Instant asOf) {
        ClockRun then = new ClockRun(this);
        then.settle(asOf);
        return then.shown(asOf);
    }

    private boolean open() {
        return startedAt != null && metAt == null;
    }

    private void start(Instant at) {
        reached.forEach((level, then) -> past.add(new ClockReading.Level(cycle, level, then)));
        cycle++;
        startedAt = at;
        metAt = null;
        metBy = null;
        dueWhenMet = null;
        breachedAt = null;
        held = false;
        reached.clear();
        before = Duration.ZERO;
        allow(target());
        since = waiting && rule.pauses() ? null : at;
    }

    private void pause(Instant at) {
        waiting = true;
        if (open() && since != null && rule.pauses()) {
            before = elapsed(at);
            since = null;
        }
    }

    private void goOn(Instant at) {
        waiting = false;
        if (open() && since == null) {
            since = at;
        }
    }

    private void fulfilBy(Type type, Instant at) {
        if (rule.until().contains(type)) {
            fulfil(type, at);
        }
    }

    private void fulfil(Type type, Instant at) {
        if (!open()) {
            return;
        }
        dueWhenMet = breachedAt == null ? due(at) : breachedAt;
        before = elapsed(at);
        since = null;
        metAt = at;
        metBy = type;
    }

    /** A holding letter is what the clock waits for, or gives it more time if it comes in time. */
    private void hold(Instant at) {
        if (rule.until().contains(Type.HELD)) {
            fulfil(Type.HELD, at);
        } else if (startedAt != null && breachedAt == null && !at.isAfter(limit(at))) {
            held = true;
            retarget(at);
        }
    }

    private void reopen(Instant at) {
        ended = false;
        goOn(at);
        boolean undone = metBy == Type.RESOLVED || metBy == Type.ENDED;
        if (!undone || !rule.awaitsDecision()) {
            return;
        }
        Duration allowed = target();
        if (tooLateToReopen(allowed, at)) {
            return;
        }
        allow(allowed);
        metAt = null;
        metBy = null;
        dueWhenMet = null;
        if (rule.pauses()) {
            since = at;
        } else {
            since = startedAt;
            before = Duration.ZERO;
        }
        overtaken(at);
    }

    /** A statutory clock that was fulfilled in time has done its work once its time is over. */
    private boolean tooLateToReopen(Duration allowed, Instant at) {
        return !rule.pauses() && breachedAt == null && !at.isBefore(startedAt.plus(allowed));
    }

    /** Applies what is allowed from now on to all time that was counted. */
    private void retarget(Instant at) {
        if (!open()) {
            return;
        }
        Duration allowed = target();
        if (allowed.equals(target)) {
            return;
        }
        if (since != null && rule.pauses()) {
            before = elapsed(at);
            since = at;
        }
        allow(allowed);
        overtaken(at);
    }

    /** What has passed already by what is allowed now is reached at this moment. */
    private void overtaken(Instant at) {
        Duration passed = elapsed(at);
        for (int level : rule.levels()) {
            boolean over =
                    level == ClockRule.BREACH
                            ? passed.compareTo(target) > 0
                            : passed.compareTo(share(level)) >= 0;
            if (over && breachedAt == null) {
                reached.putIfAbsent(level, at);
            }
        }
        if (breachedAt == null && passed.compareTo(target) > 0) {
            breachedAt = at;
        }
    }

    /** Notes what was reached until a moment: a level in that moment, a breach only after it. */
    private void settle(Instant until) {
        if (!open() || since == null || breachedAt != null) {
            return;
        }
        for (int level : rule.levels()) {
            if (reached.containsKey(level)) {
                continue;
            }
            Instant at = reachedAt(level);
            boolean passed = level == ClockRule.BREACH ? until.isAfter(at) : !until.isBefore(at);
            if (!passed) {
                return;
            }
            reached.put(level, at);
            if (level == ClockRule.BREACH) {
                breachedAt = at;
            }
        }
    }

    private Instant reachedAt(int level) {
        return plus(since, share(level).minus(before));
    }

    private Duration share(int level) {
        // the database keeps microseconds: what is shown equals what is found there
        return target.multipliedBy(level)
                .dividedBy(ClockRule.BREACH)
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** When it would be breached if it ran on from a moment. */
    private Instant due(Instant at) {
        return since == null ? plus(at, target.minus(before)) : plus(since, target.minus(before));
    }

    private Instant limit(Instant at) {
        return metAt == null ? due(at) : dueWhenMet;
    }

    private Duration elapsed(Instant at) {
        return since == null ? before : before.plus(between(since, at));
    }

    private Instant plus(Instant from, Duration time) {
        return businessTime() ? calendar.plus(from, time) : from.plus(time);
    }

    private Duration between(Instant from, Instant to) {
        return businessTime() ? calendar.between(from, to) : Duration.between(from, to);
    }

    private boolean businessTime() {
        return rule.pauses() && rule.allowance() instanceof Allowance.BusinessTime;
    }

    private Duration target() {
        Duration usual = target(rule.allowance());
        if (!held || rule.extended() == null) {
            return usual;
        }
        Duration extended = target(rule.extended());
        return extended.compareTo(usual) > 0 ? extended : usual;
    }

    private Duration target(Allowance allowance) {
        if (rule.pauses() && allowance instanceof Allowance.BusinessTime time) {
            return time.byPriority().get(priority);
        }
        return Duration.between(startedAt, allowance.due(startedAt, priority, calendar));
    }

    private void allow(Duration allowed) {
        target = allowed;
        boolean more = held && rule.extended() != null && allowed.equals(target(rule.extended()));
        targetText = (more ? rule.extended() : rule.allowance()).text(priority);
    }

    private ClockReading shown(Instant asOf) {
        if (startedAt == null) {
            return new ClockReading(
                    ClockState.PENDING,
                    0,
                    rule.allowance().text(priority),
                    Duration.ZERO,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        ClockState state = state();
        Duration passed = elapsed(asOf);
        Duration left = target.minus(passed);
        return new ClockReading(
                state,
                cycle,
                targetText,
                passed,
                state == ClockState.BREACHED || left.isNegative() ? Duration.ZERO : left,
                shownDue(state),
                metAt,
                breachedAt,
                levels(state));
    }

    private ClockState state() {
        if (breachedAt != null) {
            return ClockState.BREACHED;
        }
        if (metAt != null) {
            return ClockState.MET;
        }
        return since == null ? ClockState.PAUSED : ClockState.RUNNING;
    }

    private Instant shownDue(ClockState state) {
        return switch (state) {
            case PENDING, PAUSED -> null;
            case RUNNING -> due(since);
            case MET -> dueWhenMet;
            case BREACHED -> breachedAt;
        };
    }

    private List<ClockReading.Level> levels(ClockState state) {
        List<ClockReading.Level> levels = new ArrayList<>(past);
        for (int level : rule.levels()) {
            Instant at = reached.get(level);
            if (at == null && state == ClockState.RUNNING) {
                at = reachedAt(level);
            }
            if (at != null) {
                levels.add(new ClockReading.Level(cycle, level, at));
            }
        }
        return levels;
    }
}
