package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.Severity;
import java.util.Comparator;
import java.util.List;

/** Which lines of the escalation matrix hold for a complaint. */
final class EscalationPolicy {

    /**
     * A complaint as the matrix looks at it.
     *
     * @param clock clock that ran low or out; null for the other triggers
     * @param percent part of its time that is used up; 0 for the other triggers
     */
    record Situation(
            EscalationTrigger trigger,
            String clock,
            int percent,
            String regime,
            Severity severity,
            ComplaintPriority priority) {}

    private EscalationPolicy() {}

    /** The lines that hold, lowest level first. */
    static List<EscalationRuleView> matching(List<EscalationRuleView> matrix, Situation situation) {
        return matrix.stream()
                .filter(rule -> holds(rule, situation))
                .sorted(Comparator.comparing(EscalationRuleView::level))
                .toList();
    }

    private static boolean holds(EscalationRuleView rule, Situation situation) {
        return rule.trigger() == situation.trigger()
                && (rule.clock() == null || rule.clock().equals(situation.clock()))
                && (rule.percent() == null || rule.percent() == situation.percent())
                && (rule.regime() == null || rule.regime().equals(situation.regime()))
                && reaches(rule.minSeverity(), situation.severity())
                && reaches(rule.minPriority(), situation.priority());
    }

    private static <E extends Enum<E>> boolean reaches(E least, E value) {
        return least == null || value != null && value.compareTo(least) >= 0;
    }
}
