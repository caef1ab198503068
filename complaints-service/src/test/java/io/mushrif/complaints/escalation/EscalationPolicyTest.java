package io.mushrif.complaints.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationPolicyTest {

    private static final EscalationPolicy.Situation FINAL_RESPONSE_BREACHED =
            new EscalationPolicy.Situation(
                    EscalationTrigger.CLOCK,
                    "FINAL_RESPONSE",
                    100,
                    "uk-disp",
                    Severity.HIGH,
                    ComplaintPriority.NORMAL);

    @Test
    void a_rule_without_conditions_holds_for_every_clock() {
        assertThat(names(rule("any", null, 100, null, null, null, 1))).containsExactly("any");
    }

    @Test
    void a_rule_for_another_clock_part_regime_severity_or_priority_does_not_hold() {
        assertThat(
                        names(
                                rule("clock", "RESOLVE", 100, null, null, null, 1),
                                rule("part", "FINAL_RESPONSE", 90, null, null, null, 1),
                                rule("regime", null, 100, "sa-sama", null, null, 1),
                                rule("severity", null, 100, null, Severity.CRITICAL, null, 1),
                                rule("priority", null, 100, null, null, ComplaintPriority.HIGH, 1)))
                .isEmpty();
    }

    @Test
    void a_graver_complaint_satisfies_a_rule_for_less_grave_ones() {
        assertThat(names(rule("medium", null, 100, null, Severity.MEDIUM, null, 1)))
                .containsExactly("medium");
    }

    @Test
    void a_complaint_that_was_not_assessed_satisfies_no_rule_on_severity() {
        assertThat(
                        EscalationPolicy.matching(
                                List.of(rule("low", null, 100, null, Severity.LOW, null, 1)),
                                new EscalationPolicy.Situation(
                                        EscalationTrigger.CLOCK,
                                        "RESOLVE",
                                        100,
                                        null,
                                        null,
                                        ComplaintPriority.URGENT)))
                .isEmpty();
    }

    @Test
    void the_lowest_level_is_told_first() {
        assertThat(
                        names(
                                rule("managers", null, 100, null, null, null, 2),
                                rule("team", null, 100, null, null, null, 1)))
                .containsExactly("team", "managers");
    }

    private static List<String> names(EscalationRuleView... matrix) {
        return EscalationPolicy.matching(List.of(matrix), FINAL_RESPONSE_BREACHED).stream()
                .map(EscalationRuleView::name)
                .toList();
    }

    private static EscalationRuleView rule(
            String name,
            String clock,
            int percent,
            String regime,
            Severity severity,
            ComplaintPriority priority,
            int level) {
        return new EscalationRuleView(
                name,
                EscalationTrigger.CLOCK,
                clock,
                percent,
                regime,
                severity,
                priority,
                level,
                List.of(Audience.TEAM_SUPERVISORS),
                List.of(),
                null);
    }
}
