package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A complaint as the API shows it.
 *
 * @param reference what people call it, for example C-2026-000123
 * @param respondedInTime what the system says that it was imported from
 * @param attributes what was imported beside the known fields
 * @param nextDueAt when the next of its clocks runs out, or ran out; absent when none is running
 */
public record ComplaintView(
        UUID id,
        String reference,
        ComplaintStatus status,
        ComplaintPriority priority,
        ComplaintChannel channel,
        String product,
        String category,
        String description,
        String remedySought,
        String legalEntity,
        String language,
        List<String> tags,
        UUID customerId,
        UUID teamId,
        UUID agentId,
        ComplaintOutcome outcome,
        String response,
        Boolean respondedInTime,
        String source,
        String externalId,
        Map<String, String> attributes,
        String registeredBy,
        Instant receivedAt,
        Instant createdAt,
        Instant closedAt,
        Instant nextDueAt,
        List<ClockView> clocks) {}
