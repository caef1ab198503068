package io.mushrif.complaints.clock;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All policies of clocks. */
@ApplicationScoped
public class ClockPolicies implements PanacheRepositoryBase<ClockPolicyRecord, String> {

    /** Name of the policy whose clocks run on every complaint. */
    public static final String SERVICE = "service";

    private static final Duration FRESH = Duration.ofSeconds(5);

    /**
     * A policy, understood.
     *
     * @param calendar name of the calendar by which it runs; null for the default one
     */
    record Rules(String policy, String calendar, boolean statutory, List<ClockRule> rules) {
        String calendarName() {
            return calendar == null ? Calendars.DEFAULT : calendar;
        }
    }

    private record Kept(Rules rules, Instant until) {}

    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    ClockPolicies(Clock clock) {
        this.clock = clock;
    }

    /**
     * What a policy says; empty when there is none of this name. A change by another replica is
     * seen within five seconds.
     */
    @Transactional
    Optional<Rules> rules(String name) {
        Instant now = clock.instant();
        Kept known = kept.get(name);
        if (known != null && !known.until().isBefore(now)) {
            return Optional.of(known.rules());
        }
        Optional<Rules> rules = findByIdOptional(name).map(ClockPolicies::understood);
        rules.ifPresentOrElse(
                found -> kept.put(name, new Kept(found, now.plus(FRESH))), () -> kept.remove(name));
        return rules;
    }

    /**
     * Refuses a regime that does not exist.
     *
     * @param name of a statutory policy; null passes
     * @param field of the request that names it
     * @throws ProblemException 400 with the field named
     */
    public void requireRegime(String name, String field) {
        if (name != null && rules(name).filter(Rules::statutory).isEmpty()) {
            throw ProblemException.invalid(field, "unknown-reference");
        }
    }

    private static Rules understood(ClockPolicyRecord record) {
        ClockPolicy policy = record.policy();
        return new Rules(
                policy.name(),
                policy.calendar(),
                policy.statutory(),
                policy.clocks().stream()
                        .map(definition -> ClockRules.of(definition, definition.name()))
                        .toList());
    }

    ClockPolicyRecord require(String name) {
        return findByIdOptional(name)
                .orElseThrow(() -> ProblemException.notFound("clock policy", name));
    }

    List<ClockPolicy> all() {
        return listAll(Sort.by("name")).stream().map(ClockPolicyRecord::policy).toList();
    }

    void changed(String name) {
        kept.remove(name);
    }
}
