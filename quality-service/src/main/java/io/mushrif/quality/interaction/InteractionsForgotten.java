package io.mushrif.quality.interaction;

import java.util.List;
import java.util.UUID;

/**
 * Interactions were erased together with their customer: what was written about them has to go.
 * Told inside the service, in the transaction that forgets them; doing it again changes nothing.
 */
public record InteractionsForgotten(List<UUID> interactions) {

    public InteractionsForgotten {
        interactions = List.copyOf(interactions);
    }
}
