package io.mushrif.quality.coaching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Coaching at a glance.
 *
 * @param since how far back was looked
 * @param sessions sessions that start since then or later, by state
 * @param goals goals of these sessions, by state
 * @param agents active agents
 * @param coached those who had a session since then
 * @param uncoached the others, the longest without a session first, 200 at most
 * @param coaches what became of the goals of each coach since then
 */
public record CoachingOverview(
        Instant since,
        Map<CoachingState, Long> sessions,
        Map<GoalState, Long> goals,
        long agents,
        long coached,
        List<Uncoached> uncoached,
        List<CoachFigures> coaches) {

    /**
     * An agent without a session.
     *
     * @param lastHeldAt when the last one began; absent when there was none
     */
    public record Uncoached(UUID agentId, UUID teamId, String username, Instant lastHeldAt) {}

    /**
     * What became of the goals of a coach. A gain is the difference after less before in the
     * direction that was hoped for, percent points.
     *
     * @param held sessions that took place
     * @param agents agents in them
     * @param goals goals that were measured on their day with evaluations before and after
     * @param reached those of them whose target was reached
     * @param gain mean gain; absent without such goals
     * @param lower lower 95 % confidence limit of the mean gain; absent with fewer than three goals
     * @param upper upper one
     */
    public record CoachFigures(
            String coach,
            long held,
            long agents,
            long goals,
            long reached,
            BigDecimal gain,
            BigDecimal lower,
            BigDecimal upper) {}
}
