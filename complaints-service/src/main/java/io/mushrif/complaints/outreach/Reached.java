package io.mushrif.complaints.outreach;

import io.mushrif.complaints.consent.ConsentState;
import io.mushrif.complaints.consent.ContactPolicy;
import io.mushrif.complaints.consent.Purpose;
import io.mushrif.complaints.customer.PreferredChannel;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What has to be known of a customer at the moment at which they would be contacted.
 *
 * @param address e-mail; null when none is known
 */
public record Reached(
        UUID customerId,
        String name,
        String address,
        ContactPolicy.Wishes wishes,
        ConsentState consent,
        boolean erased) {

    /** Why they are not contacted now; empty when they may be. */
    public Optional<ContactPolicy.Refusal> refusal(
            Purpose purpose, PreferredChannel channel, Instant now) {
        return ContactPolicy.refusal(
                new ContactPolicy.Contact(
                        erased, consent, wishes, purpose, channel, address != null),
                now);
    }
}
