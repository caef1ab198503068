package io.mushrif.complaints.outreach;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of the message to one customer, as the API shows it.
 *
 * @param number in the campaign
 * @param reason why it was skipped, see ContactPolicy
 * @param at when it was sent, skipped, failed, or they unsubscribed
 * @param nextAttemptAt when it is tried next
 */
public record RecipientView(
        long number,
        UUID customerId,
        RecipientState state,
        String reason,
        String language,
        int attempts,
        Instant at,
        Instant nextAttemptAt,
        String lastError) {}
