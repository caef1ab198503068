package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A complaint that nobody has, as the API shows it in the queue.
 *
 * @param teamId team that worked on it before; absent for none
 * @param since when it came into the queue
 * @param reason how it came there: registered, agent-left, agent-off-shift, opened-again,
 *     taken-from-agent, by-hand
 * @param skills skills that the agent must have
 * @param requiredTeamId team that the agent must be in; absent for any
 * @param obstacle why nobody has it yet; absent when it is parked
 * @param missingSkills skills that nobody on shift has, where that is the obstacle
 */
public record QueuedView(
        UUID complaintId,
        String reference,
        ComplaintStatus status,
        ComplaintPriority priority,
        String language,
        String category,
        String product,
        UUID teamId,
        Instant receivedAt,
        Instant since,
        String reason,
        Set<String> skills,
        UUID requiredTeamId,
        WaitingReason.Code obstacle,
        Set<String> missingSkills) {}
