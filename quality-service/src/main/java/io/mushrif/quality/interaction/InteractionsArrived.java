package io.mushrif.quality.interaction;

import java.util.List;

/**
 * Interactions have come in that were not known before. Told inside the service, in the transaction
 * that stores them: each interaction once.
 */
public record InteractionsArrived(List<RecordedInteraction> interactions) {

    public InteractionsArrived {
        interactions = List.copyOf(interactions);
    }
}
