package io.mushrif.quality.sampling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An assignment as the API shows it.
 *
 * @param cell stratum, or with QUOTA the agent, that it was drawn for; empty when there is one only
 * @param place in the draw of its cell, from 1
 * @param risk sum of the weights of the rules that held
 * @param rules the rules that held
 * @param analyst who is to score it; absent when anybody may take it
 * @param evaluationId the evaluation that closed it
 */
public record SamplingAssignmentView(
        UUID id,
        UUID planId,
        UUID sampleId,
        UUID interactionId,
        Instant interactionAt,
        String channel,
        UUID agentId,
        UUID teamId,
        String cell,
        int place,
        int risk,
        List<RiskKind> rules,
        AssignmentState state,
        String analyst,
        Instant assignedAt,
        Instant dueAt,
        Instant finishedAt,
        UUID evaluationId,
        String skipReason) {}
