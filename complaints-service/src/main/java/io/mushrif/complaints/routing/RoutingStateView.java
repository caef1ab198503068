package io.mushrif.complaints.routing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Where one complaint stands in routing, as the API shows it.
 *
 * @param state where it stands
 * @param since since when; absent when it is not routed
 * @param reason how it came there; absent when it is not routed
 * @param agentId who has it; absent for nobody
 * @param skills skills that its agent must have
 * @param requiredTeamId team that its agent must be in; absent for any
 * @param obstacle while it waits: why nobody has it yet
 * @param missingSkills skills that nobody on shift has, where that is the obstacle
 */
public record RoutingStateView(
        State state,
        Instant since,
        String reason,
        UUID agentId,
        Set<String> skills,
        UUID requiredTeamId,
        WaitingReason.Code obstacle,
        Set<String> missingSkills) {

    /** Where a complaint stands. */
    public enum State {
        /** It has no agent and is given to the next who fits. */
        WAITING,
        /** It has no agent and a supervisor does not want it routed. */
        PARKED,
        /** Routing gave it to its agent. */
        ROUTED,
        /** Somebody gave it to its agent. */
        BY_HAND,
        /** Routing has nothing to do with it: imported and never queued, answered, or ended. */
        NOT_ROUTED
    }
}
