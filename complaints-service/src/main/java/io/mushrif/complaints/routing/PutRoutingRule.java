package io.mushrif.complaints.routing;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;

/** What complaints of a kind need is set up or changed; those that wait follow at once. */
@ApplicationScoped
class PutRoutingRule {

    private final RoutingRules rules;
    private final RoutingEntries entries;
    private final RoutingLock lock;
    private final RoutingWakeup wakeup;
    private final Precondition precondition;

    PutRoutingRule(
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
    RoutingRule handle(String name, RoutingRule.Content content) {
        if (name.length() > 50) {
            throw ProblemException.invalid("name", "size", 1, 50);
        }
        lock.hold();
        RoutingRule rule = rules.findById(name);
        requireUnique(name, content);
        if (rule == null) {
            rule = new RoutingRule(name, content);
            rules.persist(rule);
        } else {
            precondition.require(rule.version());
            rule.change(content);
        }
        rules.flush();
        entries.rulesChanged();
        wakeup.afterCommit();
        return rule;
    }

    private void requireUnique(String name, RoutingRule.Content content) {
        rules.all().stream()
                .filter(other -> !other.name().equals(name))
                .filter(
                        other ->
                                Objects.equals(other.category(), content.category())
                                        && Objects.equals(other.product(), content.product())
                                        && other.priority() == content.priority())
                .findAny()
                .ifPresent(
                        other -> {
                            throw ProblemException.conflict("routing-rule-overlaps", other.name());
                        });
    }
}
