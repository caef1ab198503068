package io.mushrif.contracts.coaching;

import io.mushrif.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The goal of a coaching session was measured on its day.
 *
 * @param coachingId the coaching session
 * @param goalId the goal
 * @param agentId agent who is coached
 * @param teamId team of that agent
 * @param measure SCORE, SECTION_SCORE, QUESTION_SCORE or FAILURE_RATE
 * @param outcome REACHED, NOT_REACHED or NOT_JUDGED
 * @param verdict IMPROVED, NOT_SHOWN, WORSE or TOO_FEW
 * @param target what was aimed at, percent
 * @param before mean or rate before the session, percent; absent without evaluations; may be absent
 * @param after mean or rate after the session, percent; absent without evaluations; may be absent
 * @param targetOn day of the goal
 * @param occurredAt when it happened
 */
@EventType(topic = CoachingEvent.TOPIC, value = GoalChecked.TYPE)
public record GoalChecked(
        UUID coachingId,
        UUID goalId,
        UUID agentId,
        UUID teamId,
        String measure,
        String outcome,
        String verdict,
        BigDecimal target,
        BigDecimal before,
        BigDecimal after,
        LocalDate targetOn,
        Instant occurredAt)
        implements CoachingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.goal-checked.v1";

    @Override
    public UUID aggregateId() {
        return coachingId;
    }
}
