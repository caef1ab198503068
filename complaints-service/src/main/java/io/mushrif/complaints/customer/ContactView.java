package io.mushrif.complaints.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A way to reach a customer, as the API shows it.
 *
 * @param value as it is compared: E.164 for telephone numbers, otherwise in lower case
 * @param given as it was given
 * @param primary whether it is the one of the customer's record itself
 * @param verifiedAt when the customer proved that it is theirs; null before
 * @param confirmedAt when the customer last said that it is still right; null when never
 * @param invalidSince since when it is known not to reach the customer; null while it does
 */
public record ContactView(
        UUID id,
        ContactKind kind,
        String value,
        String given,
        boolean primary,
        Instant createdAt,
        Instant verifiedAt,
        Instant confirmedAt,
        Instant invalidSince,
        String invalidReason) {}
