package io.mushrif.complaints.interaction;

import io.mushrif.contracts.interaction.InteractionRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An imported interaction with who had a part in it.
 *
 * @param attributes what the source says beside the fields, with names of those who are not known
 *     here
 */
record StoredInteraction(
        UUID id,
        ImportedInteraction told,
        UUID customerId,
        UUID agentId,
        UUID teamId,
        Map<String, String> attributes) {

    StoredInteraction {
        attributes = Map.copyOf(attributes);
    }

    InteractionRecorded recorded() {
        Instant reached = told.answeredAt() == null ? told.endedAt() : told.answeredAt();
        return new InteractionRecorded(
                id,
                told.channel().name(),
                told.direction().name(),
                told.outcome().name(),
                customerId,
                agentId,
                teamId,
                told.queue(),
                told.startedAt(),
                Duration.between(told.startedAt(), reached),
                Duration.between(reached, told.endedAt()),
                KnownAttributes.language(attributes),
                KnownAttributes.transfers(attributes),
                told.endedAt());
    }
}
