package io.mushrif.complaints.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A way to reach a customer that has a defect.
 *
 * @param freshAt when it was last known to be right
 */
public record DefectiveContact(
        UUID customerId,
        String customerName,
        UUID contactId,
        ContactKind kind,
        String value,
        Instant freshAt) {}
