package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.Purpose;
import java.util.Optional;
import java.util.UUID;

/** What messages with a link to unsubscribe come from; features that send any implement it. */
public interface MessageSource {

    /**
     * What a customer unsubscribes from.
     *
     * @param purpose to which they withdraw their consent
     * @param evidence what the log of consents says of it
     * @param language in which the page answers them
     */
    record Origin(Purpose purpose, String evidence, String language) {}

    /** The origin of a message; empty when it does not come from here. */
    Optional<Origin> origin(UUID source, UUID customer);

    /** The customer has unsubscribed. */
    default void unsubscribed(UUID source, UUID customer) {}
}
