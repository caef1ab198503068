package io.mushrif.complaints.escalation;

import java.util.UUID;

/**
 * Why a complaint goes up, and what follows.
 *
 * @param rule line of the matrix; null when a person decided
 * @param clock clock that ran low or out; null for the other triggers
 * @param percent part of its time that is used up; null for the other triggers
 * @param reason what the person wrote; null for a rule
 * @param takeOver agent who gets it; null to leave it where it is
 */
record EscalationCause(
        EscalationTrigger trigger,
        int level,
        String rule,
        String clock,
        Integer percent,
        String reason,
        UUID takeOver) {

    static EscalationCause of(EscalationRuleView rule, String clock, Integer percent) {
        return new EscalationCause(
                rule.trigger(), rule.level(), rule.name(), clock, percent, null, rule.takeOver());
    }

    static EscalationCause person(int level, String reason) {
        return new EscalationCause(EscalationTrigger.PERSON, level, null, null, null, reason, null);
    }
}
