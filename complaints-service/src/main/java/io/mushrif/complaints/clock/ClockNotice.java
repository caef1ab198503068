package io.mushrif.complaints.clock;

import java.time.Instant;
import java.util.UUID;

/**
 * A clock has used up a share of its time.
 *
 * @param policy policy that the clock belongs to; {@code service} for the house
 * @param clock its name
 * @param cycle start of the clock that it belongs to; above 1 for a clock that starts at each reply
 *     of the customer only
 * @param level percent of the time; 100 is the breach
 * @param dueAt when the clock will be breached, or was; null when it stands meanwhile
 * @param reachedAt when the level was reached
 */
public record ClockNotice(
        UUID complaintId,
        String policy,
        String clock,
        ClockKind kind,
        int cycle,
        int level,
        Instant dueAt,
        Instant reachedAt) {

    static ClockNotice of(ClockRows.Key key, ClockReadings.Named named, ClockReading.Level level) {
        return new ClockNotice(
                key.complaint(),
                key.policy(),
                key.name(),
                named.rule().kind(),
                level.cycle(),
                level.percent(),
                level.percent() == ClockRule.BREACH ? level.at() : named.reading().dueAt(),
                level.at());
    }

    /** Whether its time ran out. */
    public boolean isBreach() {
        return level == ClockRule.BREACH;
    }
}
