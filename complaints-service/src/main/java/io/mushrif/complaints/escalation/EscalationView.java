package io.mushrif.complaints.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An escalation as the API shows it.
 *
 * @param teamId team of the complaint at that time; absent for none
 * @param rule line of the matrix; absent when a person decided
 * @param percent part of the time of the clock that was used up; 100 for the breach
 * @param told user names, and realm roles for groups of people
 * @param takenOverBy agent who got the complaint; absent when it stayed where it was
 * @param seenBy who saw it first; absent while nobody has
 */
public record EscalationView(
        UUID id,
        UUID complaintId,
        String reference,
        UUID teamId,
        int level,
        EscalationTrigger trigger,
        String rule,
        String clock,
        Integer percent,
        String reason,
        List<String> told,
        UUID takenOverBy,
        Instant escalatedAt,
        String seenBy,
        Instant seenAt) {}
