package io.mushrif.complaints.escalation;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The escalation matrix. */
@ApplicationScoped
class EscalationRules implements PanacheRepositoryBase<EscalationRule, String> {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Kept(List<EscalationRuleView> rules, Instant until) {}

    private final Clock clock;
    private volatile Kept kept;

    EscalationRules(Clock clock) {
        this.clock = clock;
    }

    /** All lines; a change by another replica is seen within five seconds. */
    @Transactional
    List<EscalationRuleView> matrix() {
        Kept known = kept;
        Instant now = clock.instant();
        if (known == null || known.until().isBefore(now)) {
            known = new Kept(all(), now.plus(FRESH));
            kept = known;
        }
        return known.rules();
    }

    List<EscalationRuleView> all() {
        return listAll(Sort.by("name")).stream().map(EscalationRule::view).toList();
    }

    EscalationRule require(String name) {
        return findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound("escalation rule", name));
    }

    void changed() {
        kept = null;
    }
}
