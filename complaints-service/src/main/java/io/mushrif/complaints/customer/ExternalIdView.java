package io.mushrif.complaints.customer;

import java.time.Instant;

/**
 * Id of a customer in another system.
 *
 * @param source the system; empty when it was not named
 */
public record ExternalIdView(String source, String externalId, Instant createdAt) {}
