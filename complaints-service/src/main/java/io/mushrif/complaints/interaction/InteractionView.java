package io.mushrif.complaints.interaction;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An interaction as the API shows it.
 *
 * @param hold time on hold; absent when not known
 * @param wrap time of the work after it, part of the time until {@code endedAt}; absent when not
 *     known
 * @param recording where the recording is
 * @param attributes what its source says of it beside the fields here
 */
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
        Duration hold,
        Duration wrap,
        String subject,
        String text,
        String recording,
        String source,
        String externalId,
        Map<String, String> attributes) {}
