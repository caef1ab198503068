package io.mushrif.complaints.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A complaint as a list shows it.
 *
 * @param nextDueAt when the next of its clocks runs out, or ran out; absent when none is running
 */
public record ComplaintSummary(
        UUID id,
        String reference,
        ComplaintStatus status,
        ComplaintPriority priority,
        ComplaintChannel channel,
        String product,
        String category,
        String legalEntity,
        String language,
        List<String> tags,
        UUID customerId,
        UUID teamId,
        UUID agentId,
        String source,
        String externalId,
        Instant receivedAt,
        Instant nextDueAt) {}
