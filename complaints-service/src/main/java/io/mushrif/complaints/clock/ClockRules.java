package io.mushrif.complaints.clock;

import io.mushrif.complaints.clock.ClockEvent.Type;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.BusinessCalendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Understands definitions of clocks. What is wrong is refused with 400 and the field named, below
 * {@code at}.
 */
final class ClockRules {

    /** Far more than any house or law allows, and near enough to be reckoned with at once. */
    private static final Duration REACHED_WITHIN = Duration.ofDays(20 * 366);

    private static final Set<Type> ENDS =
            EnumSet.of(Type.ACKNOWLEDGED, Type.RESPONDED, Type.HELD, Type.RESOLVED);

    private static final List<Integer> USUAL_WARNINGS = List.of(75, 90);

    private ClockRules() {}

    /**
     * The rules of clocks that run together.
     *
     * @param at where they are in the request, for example {@code clocks}
     * @param calendar by which they run
     * @param start a moment from which their time must be reached in that calendar
     */
    static List<ClockRule> of(
            List<ClockDefinition> definitions,
            String at,
            BusinessCalendar calendar,
            Instant start) {
        List<ClockRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < definitions.size(); i++) {
            String field = at + "[" + i + "]";
            ClockRule rule = of(definitions.get(i), field);
            if (!names.add(rule.name())) {
                throw ProblemException.invalid(field + ".name", "given-twice");
            }
            reachable(rule, field, calendar, start);
            rules.add(rule);
        }
        return rules;
    }

    /** Refuses a calendar in which clocks of a policy would never run out. */
    static void requireReachable(
            List<ClockRule> rules, String at, BusinessCalendar calendar, Instant start) {
        try {
            rules.forEach(rule -> reachable(rule, at, calendar, start));
        } catch (ProblemException e) {
            throw ProblemException.invalid(at, "never-reached");
        }
    }

    static ClockRule of(ClockDefinition definition, String at) {
        Allowance allowance = AllowanceReader.read(definition.allowance(), at);
        suits(definition.kind(), allowance, at);
        return new ClockRule(
                definition.name(),
                definition.kind(),
                until(definition, at),
                allowance,
                extended(definition, allowance, at + ".extended"),
                levels(definition.warnAt(), at));
    }

    private static Set<Type> until(ClockDefinition definition, String at) {
        if (definition.until() == null) {
            return ClockRule.usualEnd(definition.name());
        }
        if (definition.until().isEmpty()) {
            throw ProblemException.invalid(at + ".until", "not-empty");
        }
        for (int i = 0; i < definition.until().size(); i++) {
            if (!ENDS.contains(definition.until().get(i))) {
                throw ProblemException.invalid(
                        at + ".until[" + i + "]",
                        "unknown-value",
                        "ACKNOWLEDGED, RESPONDED, HELD, RESOLVED");
            }
        }
        return EnumSet.copyOf(definition.until());
    }

    private static Allowance extended(ClockDefinition definition, Allowance usual, String at) {
        if (definition.extended() == null) {
            return null;
        }
        Allowance extended = AllowanceReader.read(definition.extended(), at);
        suits(definition.kind(), extended, at);
        if (definition.kind() == ClockKind.SERVICE
                && !extended.getClass().equals(usual.getClass())) {
            throw ProblemException.invalid(at, "other-measure");
        }
        return extended;
    }

    /** Only what can be counted can stand still, and no priority moves what the law says. */
    private static void suits(ClockKind kind, Allowance allowance, String at) {
        if (kind == ClockKind.SERVICE && allowance instanceof Allowance.CalendarTime) {
            throw ProblemException.invalid(at + ".period", "statutory-only");
        }
        if (kind == ClockKind.SERVICE && allowance instanceof Allowance.BusinessDays) {
            throw ProblemException.invalid(at + ".businessDaysAfterReceipt", "statutory-only");
        }
        if (kind == ClockKind.STATUTORY
                && allowance instanceof Allowance.BusinessTime time
                && time.all().size() > 1) {
            throw ProblemException.invalid(at + ".businessTimeByPriority", "service-only");
        }
    }

    private static List<Integer> levels(List<Integer> warnAt, String at) {
        TreeSet<Integer> levels = new TreeSet<>(warnAt == null ? USUAL_WARNINGS : warnAt);
        if (warnAt != null) {
            for (int i = 0; i < warnAt.size(); i++) {
                if (warnAt.get(i) < 1) {
                    throw ProblemException.invalid(at + ".warnAt[" + i + "]", "min", 1);
                }
                if (warnAt.get(i) >= ClockRule.BREACH) {
                    throw ProblemException.invalid(
                            at + ".warnAt[" + i + "]", "max", ClockRule.BREACH - 1);
                }
            }
        }
        levels.add(ClockRule.BREACH);
        return List.copyOf(levels);
    }

    private static void reachable(
            ClockRule rule, String at, BusinessCalendar calendar, Instant start) {
        reachable(rule.allowance(), at, calendar, start);
        if (rule.extended() != null) {
            reachable(rule.extended(), at + ".extended", calendar, start);
        }
    }

    /** A calendar may be open for minutes a week, or never again. */
    private static void reachable(
            Allowance allowance, String at, BusinessCalendar calendar, Instant start) {
        try {
            if (allowance instanceof Allowance.BusinessTime time) {
                Duration open = calendar.between(start, start.plus(REACHED_WITHIN));
                if (time.all().stream().anyMatch(target -> target.compareTo(open) > 0)) {
                    throw ProblemException.invalid(
                            at
                                    + (time.all().size() > 1
                                            ? ".businessTimeByPriority"
                                            : ".businessTime"),
                            "never-reached");
                }
            } else {
                allowance.due(start, ClockPriority.NORMAL, calendar);
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.invalid(at, "never-reached");
        }
    }
}
