package io.mushrif.platform.inbox;

import io.mushrif.contracts.Event;
import java.util.UUID;

/**
 * An event that has come in and was not handled before.
 *
 * @param id its id on the wire, the same for every delivery
 * @param event what happened
 */
public record Received<E extends Event>(UUID id, E event) {}
