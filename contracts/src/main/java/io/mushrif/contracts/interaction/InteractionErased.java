package io.mushrif.contracts.interaction;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * What was said in an interaction was erased together with the customer: what others have written
 * about it has to go as well. That it took place stays.
 *
 * @param interactionId the interaction
 * @param occurredAt when it happened
 */
@EventType(topic = InteractionEvent.TOPIC, value = InteractionErased.TYPE)
public record InteractionErased(UUID interactionId, Instant occurredAt)
        implements InteractionEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.interaction-erased.v1";

    @Override
    public UUID aggregateId() {
        return interactionId;
    }
}
