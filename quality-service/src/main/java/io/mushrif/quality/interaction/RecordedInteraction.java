package io.mushrif.quality.interaction;

import io.mushrif.contracts.interaction.InteractionRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An interaction as this service knows it.
 *
 * @param channel CALL, EMAIL, CHAT, MESSAGE, SOCIAL, FORM or IN_PERSON
 * @param direction INBOUND or OUTBOUND
 * @param outcome ANSWERED or ABANDONED
 * @param customerId customer; null when not known or erased
 * @param agentId agent who answered; may be null
 * @param teamId team of that agent; may be null
 * @param queue queue; may be null
 * @param language ISO 639-1; null when the source does not say it
 * @param transfers how often it was handed on; null when the source does not say it
 * @param startedAt when the customer came in, to the microsecond
 * @param endedAt when it ended
 * @param waited time until an answer or the end, in whole seconds
 * @param handled talk, hold and wrap-up time, in whole seconds
 * @param erased whether the customer was erased: nothing is to be written about it any more
 */
public record RecordedInteraction(
        UUID id,
        String channel,
        String direction,
        String outcome,
        UUID customerId,
        UUID agentId,
        UUID teamId,
        String queue,
        String language,
        Integer transfers,
        Instant startedAt,
        Instant endedAt,
        Duration waited,
        Duration handled,
        boolean erased) {

    static RecordedInteraction of(InteractionRecorded event) {
        return new RecordedInteraction(
                event.interactionId(),
                event.channel(),
                event.direction(),
                event.outcome(),
                event.customerId(),
                event.agentId(),
                event.teamId(),
                event.queue(),
                event.language(),
                event.transfers(),
                event.startedAt(),
                event.occurredAt(),
                event.waited(),
                event.handled(),
                false);
    }
}
