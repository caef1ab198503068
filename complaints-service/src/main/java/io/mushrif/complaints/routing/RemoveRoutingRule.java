package io.mushrif.complaints.routing;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Complaints of a kind need nothing in particular any more. */
@ApplicationScoped
class RemoveRoutingRule {

    private final RoutingRules rules;
    private final RoutingEntries entries;
    private final RoutingLock lock;
    private final RoutingWakeup wakeup;
    private final Precondition precondition;

    RemoveRoutingRule(
            RoutingRules rules,
            RoutingEntries entries,
            RoutingLock lock,
            RoutingWakeup wakeup,
            Precondition precondition) {
        this.rules = rules;
        this.entries = entries;
        this.lock = lock;
        this.wakeup = wakeup;
        this.precondition = precondition;
    }

    @Transactional
    void handle(String name) {
        lock.hold();
        RoutingRule rule = rules.require(name);
        precondition.require(rule.version());
        rules.delete(rule);
        rules.flush();
        entries.rulesChanged();
        wakeup.afterCommit();
    }
}
