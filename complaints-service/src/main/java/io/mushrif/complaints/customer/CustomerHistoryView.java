package io.mushrif.complaints.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of a customer's record.
 *
 * @param customerId the record that was changed; another one when it was merged into this one later
 * @param before value before; null when there was none or it was erased
 * @param erasedAt when the values were erased; null while they are there
 */
public record CustomerHistoryView(
        UUID id,
        UUID customerId,
        Instant at,
        String actor,
        String field,
        String before,
        String after,
        Instant erasedAt) {}
