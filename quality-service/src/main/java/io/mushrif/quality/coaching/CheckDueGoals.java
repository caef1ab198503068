package io.mushrif.quality.coaching;

import io.mushrif.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Measures each goal when its day is over, or later when nothing ran then: what is compared follows
 * from the goal and its session, not from the day of the check. Each is checked in a transaction of
 * its own that holds it, so that of several replicas one does it.
 */
@ApplicationScoped
class CheckDueGoals {

    private static final Logger LOG = Logger.getLogger(CheckDueGoals.class);

    private final CoachingGoals goals;
    private final CoachingSessions sessions;
    private final MeasureEffect measureEffect;
    private final CoachingConfig config;
    private final Outbox outbox;
    private final Clock clock;
    private volatile boolean stopping;

    CheckDueGoals(
            CoachingGoals goals,
            CoachingSessions sessions,
            MeasureEffect measureEffect,
            CoachingConfig config,
            Outbox outbox,
            Clock clock) {
        this.goals = goals;
        this.sessions = sessions;
        this.measureEffect = measureEffect;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** One that fails does not keep the others from being checked, and is tried again next time. */
    @Scheduled(
            every = "${mushrif.coaching.check-every:1m}",
            identity = "coaching-goal-checks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAll() {
        LocalDate until = sessions.today().minusDays(1L + config.settlingDays());
        Set<UUID> tried = new HashSet<>();
        boolean more = true;
        while (more && !stopping) {
            more = checkNext(until, tried);
        }
    }

    private boolean checkNext(LocalDate until, Set<UUID> tried) {
        int before = tried.size();
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                Optional<CoachingGoal> due = goals.nextDue(until, tried);
                                due.map(CoachingGoal::id).ifPresent(tried::add);
                                due.ifPresent(this::check);
                            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "a goal could not be measured goal=%s", tried);
        }
        return tried.size() > before;
    }

    private void check(CoachingGoal goal) {
        CoachingSession session = sessions.require(goal.sessionId());
        CoachingEffect effect = measureEffect.handle(goal, session, false);
        outbox.append(goal.check(effect, clock.instant()));
    }
}
