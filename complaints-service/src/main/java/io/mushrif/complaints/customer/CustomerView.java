package io.mushrif.complaints.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer as the API shows them.
 *
 * @param phone E.164, for example +966501234567
 * @param language ISO 639-1
 * @param source system that the primary external id belongs to
 * @param updatedAt when something of the record changed last
 */
public record CustomerView(
        UUID id,
        String name,
        String email,
        String phone,
        String language,
        PreferredChannel preferredChannel,
        String source,
        String externalId,
        Instant createdAt,
        Instant updatedAt) {}
