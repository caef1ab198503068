package io.mushrif.complaints.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * A note on a customer, as the API shows it.
 *
 * @param text null when it was taken out
 * @param redactedAt when the text was taken out for good; null while it is there
 */
public record CustomerNoteView(
        UUID id,
        String text,
        String writtenBy,
        Instant writtenAt,
        String redactedBy,
        Instant redactedAt,
        String redactionReason) {}
