package io.mushrif.complaints.interaction;

import io.mushrif.platform.bulkimport.Fingerprint;
import java.time.Instant;
import java.util.Map;

/**
 * An interaction as another system tells it.
 *
 * @param agent user name or name of the agent; null for none
 * @param customerExternalId id of the customer in the same system; null for none
 * @param customerPhone as given; null for none
 * @param customerEmail as given; null for none
 */
record ImportedInteraction(
        String source,
        String externalId,
        InteractionChannel channel,
        InteractionDirection direction,
        InteractionOutcome outcome,
        Instant startedAt,
        Instant answeredAt,
        Instant endedAt,
        Integer holdSeconds,
        Integer wrapSeconds,
        String queue,
        String agent,
        String customerExternalId,
        String customerPhone,
        String customerEmail,
        String subject,
        String text,
        String recording,
        Map<String, String> attributes) {

    ImportedInteraction {
        attributes = Map.copyOf(attributes);
    }

    String hash() {
        return new Fingerprint()
                .add(channel)
                .add(direction)
                .add(outcome)
                .add(startedAt)
                .add(answeredAt)
                .add(endedAt)
                .add(holdSeconds)
                .add(wrapSeconds)
                .add(queue)
                .add(agent)
                .add(customerExternalId)
                .add(customerPhone)
                .add(customerEmail)
                .add(subject)
                .add(text)
                .add(recording)
                .add(attributes)
                .hash();
    }
}
