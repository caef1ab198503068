package io.mushrif.contracts.interaction;

import io.mushrif.contracts.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * An interaction with a customer was recorded.
 *
 * @param interactionId the interaction
 * @param channel CALL, EMAIL, CHAT, MESSAGE, SOCIAL, FORM or IN_PERSON
 * @param direction INBOUND or OUTBOUND
 * @param outcome ANSWERED or ABANDONED
 * @param customerId customer, when known; may be absent
 * @param agentId agent who answered; may be absent
 * @param teamId team of that agent; may be absent
 * @param queue queue; may be absent
 * @param startedAt when the customer came in
 * @param waited time until an answer or the end
 * @param handled talk, hold and wrap-up time
 * @param language language spoken, ISO 639-1, when the source says it; may be absent
 * @param transfers how often it was handed on, when the source says it; may be absent
 * @param occurredAt when it ended
 */
@EventType(topic = InteractionEvent.TOPIC, value = InteractionRecorded.TYPE)
public record InteractionRecorded(
        UUID interactionId,
        String channel,
        String direction,
        String outcome,
        UUID customerId,
        UUID agentId,
        UUID teamId,
        String queue,
        Instant startedAt,
        Duration waited,
        Duration handled,
        String language,
        Integer transfers,
        Instant occurredAt)
        implements InteractionEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.interaction-recorded.v1";

    /** Of a source that says nothing of language and transfers. */
    public InteractionRecorded(
            UUID interactionId,
            String channel,
            String direction,
            String outcome,
            UUID customerId,
            UUID agentId,
            UUID teamId,
            String queue,
            Instant startedAt,
            Duration waited,
            Duration handled,
            Instant occurredAt) {
        this(
                interactionId,
                channel,
                direction,
                outcome,
                customerId,
                agentId,
                teamId,
                queue,
                startedAt,
                waited,
                handled,
                null,
                null,
                occurredAt);
    }

    @Override
    public UUID aggregateId() {
        return interactionId;
    }
}
