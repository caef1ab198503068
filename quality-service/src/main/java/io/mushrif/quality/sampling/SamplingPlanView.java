package io.mushrif.quality.sampling;

import java.time.Instant;
import java.util.UUID;

/**
 * A sampling plan as the API shows it.
 *
 * @param content with what follows from what was absent
 * @param drawnUntil slices of the period up to here are drawn
 */
public record SamplingPlanView(
        UUID id,
        PlanState state,
        PlanContent content,
        Instant drawnUntil,
        String createdBy,
        Instant createdAt) {}
