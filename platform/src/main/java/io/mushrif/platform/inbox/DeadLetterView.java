package io.mushrif.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that a feed could not handle, for operations.
 *
 * @param feed feed that failed
 * @param topic topic, partition and offset say where it stands on Kafka
 * @param payload the message as it came
 * @param reason error of the last try
 * @param attempts number of tries
 * @param replayedAt when it was handled after all; absent until then
 */
public record DeadLetterView(
        UUID id,
        String feed,
        String topic,
        int partition,
        long offset,
        String key,
        UUID eventId,
        String type,
        String payload,
        String reason,
        int attempts,
        Instant failedAt,
        Instant replayedAt,
        String replayedBy) {}
