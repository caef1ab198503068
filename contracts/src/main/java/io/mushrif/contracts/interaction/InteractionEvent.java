package io.mushrif.contracts.interaction;

import io.mushrif.contracts.Event;

/**
 * What happens to an interaction with a customer. Topic {@code complaints.interaction}, key:
 * interactionId.
 */
public sealed interface InteractionEvent extends Event
        permits InteractionRecorded, InteractionErased {
    /** Topic of these events. */
    String TOPIC = "complaints.interaction";
}
