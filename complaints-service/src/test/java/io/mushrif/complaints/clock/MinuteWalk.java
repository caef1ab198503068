package io.mushrif.complaints.clock;

import io.mushrif.complaints.clock.ClockEvent.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A service clock read the slow way: minute by minute, asking of each whether it is open, whether
 * it waits and whether it is answered. Written from the rules alone and sharing nothing with {@link
 * ClockRun}; entries of the log lie on whole minutes.
 */
final class MinuteWalk {

    private final ClockRule rule;
    private final BusinessHours hours;
    private final List<ClockEvent> log;

    private ClockPriority priority = ClockPriority.NORMAL;
    private boolean waiting;
    private boolean over;
    private int cycle;
    private boolean open;
    private boolean answeredByDecision;
    private long minutes;
    private Instant usedUpAt;
    private Instant metAt;
    private Instant breachedAt;

    MinuteWalk(ClockRule rule, BusinessHours hours, List<ClockEvent> log) {
        this.rule = rule;
        this.hours = hours;
        this.log = log;
    }

    /** What {@link ClockRun} should show as state, cycle, elapsed, met and breached. */
    String read(Instant asOf) {
        int next = 0;
        Instant now = log.get(0).at();
        while (true) {
            while (next < log.size() && log.get(next).at().equals(now)) {
                happen(log.get(next));
                next++;
            }
            if (!now.isBefore(asOf)) {
                return shown();
            }
            pass(now);
            now = now.plusSeconds(60);
        }
    }

    private long target() {
        return ((Allowance.BusinessTime) rule.allowance()).byPriority().get(priority).toMinutes();
    }

    /** The minute from {@code now} on; in its course a clock with no time left is breached. */
    private void pass(Instant now) {
        if (!open || waiting) {
            return;
        }
        boolean counts = hours.isOpen(now);
        if (minutes >= target() && usedUpAt == null && counts) {
            usedUpAt = now;
        }
        if (breachedAt == null && usedUpAt != null) {
            breachedAt = usedUpAt;
        }
        if (counts) {
            minutes++;
            if (minutes == target()) {
                usedUpAt = now.plusSeconds(60);
            }
        }
    }

    private void happen(ClockEvent event) {
        Instant at = event.at();
        if (event.type() == Type.PRIORITISED && event.priority() != priority) {
            priority = event.priority();
            if (open) {
                retarget(at);
            }
        }
        boolean reply = rule.name().equals("NEXT_RESPONSE");
        switch (event.type()) {
            case RECEIVED -> begin(!reply);
            case CUSTOMER_REPLIED -> begin(reply && !open && !over);
            case WAITING -> {
                waiting = true;
                usedUpAt = null;
            }
            case RESUMED -> waiting = false;
            case ACKNOWLEDGED -> end(rule.name().equals("ACKNOWLEDGE"), at, false);
            case RESPONDED -> end(!rule.name().equals("RESOLVE"), at, false);
            case RESOLVED -> {
                end(true, at, true);
                waiting = false;
            }
            case ENDED -> {
                end(true, at, true);
                waiting = false;
                over = true;
            }
            case REOPENED -> {
                waiting = false;
                over = false;
                if (!open && metAt != null && answeredByDecision && rule.name().equals("RESOLVE")) {
                    open = true;
                    metAt = null;
                    usedUpAt = null;
                    retarget(at);
                }
            }
            case HELD, PRIORITISED -> {}
        }
    }

    private void retarget(Instant at) {
        usedUpAt = null;
        if (minutes > target() && breachedAt == null) {
            breachedAt = at;
        }
    }

    private void begin(boolean really) {
        if (really) {
            cycle++;
            open = true;
            minutes = 0;
            usedUpAt = null;
            metAt = null;
            breachedAt = null;
        }
    }

    private void end(boolean really, Instant at, boolean decision) {
        if (really && open) {
            open = false;
            metAt = at;
            answeredByDecision = decision;
        }
    }

    private String shown() {
        String state =
                cycle == 0
                        ? "PENDING"
                        : breachedAt != null
                                ? "BREACHED"
                                : !open ? "MET" : waiting ? "PAUSED" : "RUNNING";
        return state + text(cycle, Duration.ofMinutes(minutes), metAt, breachedAt);
    }

    static String of(ClockReading reading) {
        return reading.state()
                + text(reading.cycle(), reading.elapsed(), reading.metAt(), reading.breachedAt());
    }

    private static String text(int cycle, Duration elapsed, Instant met, Instant breached) {
        return " " + cycle + " " + elapsed + " met " + met + " breached " + breached;
    }
}
