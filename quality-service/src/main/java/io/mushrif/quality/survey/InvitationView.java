package io.mushrif.quality.survey;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation as the API shows it.
 *
 * @param customerId absent when the customer was erased
 * @param language that it was sent in; before that the one of the complaint
 * @param reason why it, or its reminder, was not sent: FREQUENCY_CAP, or what the sending service
 *     says
 */
public record InvitationView(
        UUID id,
        UUID surveyId,
        int surveyVersion,
        UUID customerId,
        UUID complaintId,
        UUID interactionId,
        UUID agentId,
        UUID teamId,
        String channel,
        String language,
        InvitationState state,
        String reason,
        Instant plannedAt,
        Instant sentAt,
        Instant remindedAt,
        Instant answeredAt,
        Instant expiresAt) {}
