package io.mushrif.complaints.correctiveaction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Measures the effect of each action on its day, or later when nothing ran on that day: the days
 * that are compared follow from the action, not from the day of the check. Each is checked in a
 * transaction of its own that holds it, so that of several replicas one does it.
 */
@ApplicationScoped
class CheckDueActions {

    /** Who is named in the history. */
    static final String ACTOR = "effectiveness-check";

    private static final Logger LOG = Logger.getLogger(CheckDueActions.class);

    private final CorrectiveActions actions;
    private final CheckEffectiveness checkEffectiveness;
    private volatile boolean stopping;

    CheckDueActions(CorrectiveActions actions, CheckEffectiveness checkEffectiveness) {
        this.actions = actions;
        this.checkEffectiveness = checkEffectiveness;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** One that fails does not keep the others from being checked, and is tried again next time. */
    @Scheduled(
            every = "${mushrif.corrective-action.check-every:1m}",
            identity = "corrective-action-checks",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAll() {
        Set<UUID> tried = new HashSet<>();
        boolean more = true;
        while (more && !stopping) {
            more = checkNext(tried);
        }
    }

    private boolean checkNext(Set<UUID> tried) {
        int before = tried.size();
        try {
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                Optional<CorrectiveAction> due = actions.nextDue(tried);
                                due.map(CorrectiveAction::id).ifPresent(tried::add);
                                due.ifPresent(action -> checkEffectiveness.byItself(action, ACTOR));
                            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "the effect of an action could not be measured action=%s", tried);
            return tried.size() > before;
        }
        return tried.size() > before;
    }
}
