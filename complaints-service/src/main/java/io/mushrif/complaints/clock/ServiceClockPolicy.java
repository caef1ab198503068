package io.mushrif.complaints.clock;

import io.mushrif.platform.time.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads a service clock off the log of a complaint. It runs in the business time of a calendar from
 * receipt, stands still while somebody outside has to act, stops when its goal is reached and goes
 * on where it stopped when the complaint is opened again. Nothing is stored but the log, so that a
 * changed calendar or target gives the same result as a replay.
 */
public final class ServiceClockPolicy {

    private final BusinessCalendar calendar;

    /** Clocks that run by this calendar. */
    public ServiceClockPolicy(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * What the clock shows.
     *
     * @param clock which clock
     * @param target business time that it allows
     * @param log everything that happened, oldest first, beginning with {@code RECEIVED}
     * @param asOf the moment of reading; entries after it are not looked at
     */
    public ClockReading read(ClockName clock, Duration target, List<ClockEvent> log, Instant asOf) {
        Run run = new Run(target);
        for (ClockEvent event : log) {
            if (event.at().isAfter(asOf)) {
                break;
            }
            switch (event.type()) {
                case RECEIVED -> run.start(event.at());
                case WAITING -> run.pause(event.at());
                case RESUMED -> run.resume(event.at());
                case ACKNOWLEDGED -> {
                    if (clock == ClockName.ACKNOWLEDGE) {
                        run.stop(event.at());
                    }
                }
                case RESOLVED, ENDED -> run.stop(event.at());
                case RESPONDED, HELD, CUSTOMER_REPLIED, PRIORITISED -> {
                    // neither clock listens to these
                }
                case REOPENED -> {
                    if (clock == ClockName.RESOLVE) {
                        run.start(event.at());
                    }
                }
            }
        }
        return run.reading(asOf);
    }

    /** A clock while the log is walked through. */
    private final class Run {

        private final Duration target;
        private Duration elapsed = Duration.ZERO;
        private Instant runningSince;
        private boolean paused;
        private Instant metAt;
        private Instant breachedAt;

        private Run(Duration target) {
            this.target = target;
        }

        private void start(Instant at) {
            metAt = null;
            runningSince = at;
        }

        private void pause(Instant at) {
            if (metAt == null && runningSince != null) {
                count(at);
                paused = true;
            }
        }

        private void resume(Instant at) {
            if (paused) {
                paused = false;
                runningSince = at;
            }
        }

        private void stop(Instant at) {
            if (metAt == null) {
                count(at);
                paused = false;
                metAt = at;
            }
        }

        private void count(Instant until) {
            if (runningSince == null) {
                return;
            }
            Duration passed = calendar.between(runningSince, until);
            if (breachedAt == null && elapsed.plus(passed).compareTo(target) > 0) {
                breachedAt = calendar.plus(runningSince, target.minus(elapsed));
            }
            elapsed = elapsed.plus(passed);
            runningSince = null;
        }

        private ClockReading reading(Instant asOf) {
            Instant since = runningSince;
            Duration before = elapsed;
            count(asOf);
            boolean running = since != null;
            Instant due =
                    running && breachedAt == null
                            ? calendar.plus(since, target.minus(before))
                            : null;
            Duration left = target.minus(elapsed);
            return new ClockReading(
                    state(running),
                    elapsed,
                    left.isNegative() || breachedAt != null ? Duration.ZERO : left,
                    due,
                    metAt,
                    breachedAt);
        }

        private ClockState state(boolean running) {
            if (breachedAt != null) {
                return ClockState.BREACHED;
            }
            if (metAt != null) {
                return ClockState.MET;
            }
            return running ? ClockState.RUNNING : ClockState.PAUSED;
        }
    }
}
