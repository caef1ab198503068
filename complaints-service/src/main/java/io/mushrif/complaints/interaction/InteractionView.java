package io.mushrif.complaints.interaction;

import java.time.Instant;
import java.util.UUID;

/** An interaction as the API shows it. */
public record InteractionView(
        UUID id,
        InteractionChannel channel,
        InteractionDirection direction,
        InteractionOutcome outcome,
        UUID customerId,
        UUID agentId,
        UUID teamId,
        String queue,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        String text,
        String source,
        String externalId) {}
