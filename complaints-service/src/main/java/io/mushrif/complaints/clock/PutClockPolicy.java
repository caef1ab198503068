package io.mushrif.complaints.clock;

import io.mushrif.complaints.calendar.Calendars;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** A policy of clocks is set up or changed; clocks that run follow. */
@ApplicationScoped
class PutClockPolicy {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    private final ClockPolicies policies;
    private final ClockRefreshes refreshes;
    private final Calendars calendars;
    private final Precondition precondition;
    private final Clock clock;

    PutClockPolicy(
            ClockPolicies policies,
            ClockRefreshes refreshes,
            Calendars calendars,
            Precondition precondition,
            Clock clock) {
        this.policies = policies;
        this.refreshes = refreshes;
        this.calendars = calendars;
        this.precondition = precondition;
        this.clock = clock;
    }

    /** Figures are made of two clocks of the house; and what the house sets is no regime. */
    private static void requireUsual(String name, ClockPolicy content, List<ClockRule> rules) {
        if (!name.equals(ClockPolicies.SERVICE)) {
            return;
        }
        for (String usual : List.of(ClockReadings.ACKNOWLEDGE, ClockReadings.RESOLVE)) {
            if (rules.stream().noneMatch(rule -> rule.name().equals(usual))) {
                throw ProblemException.invalid("clocks", "clock-missing", usual);
            }
        }
        if (content.statutory()) {
            throw ProblemException.invalid("statutory", "invalid");
        }
    }

    @Transactional
    ClockPolicyRecord handle(String name, ClockPolicy content) {
        if (!NAME.matcher(name).matches()) {
            throw ProblemException.invalid("name", "pattern");
        }
        BusinessCalendar calendar =
                calendars
                        .known(content.calendar() == null ? Calendars.DEFAULT : content.calendar())
                        .orElseThrow(
                                () -> ProblemException.invalid("calendar", "unknown-reference"));
        requireUsual(
                name,
                content,
                ClockRules.of(content.clocks(), "clocks", calendar, clock.instant()));
        ClockPolicyRecord policy = policies.findById(name);
        if (policy == null) {
            policy = new ClockPolicyRecord(name, content);
            policies.persist(policy);
        } else {
            precondition.require(policy.version());
            policy.change(content);
        }
        policies.flush();
        policies.changed(name);
        refreshes.request(name);
        return policy;
    }
}
