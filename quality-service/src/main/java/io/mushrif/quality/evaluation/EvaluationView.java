package io.mushrif.quality.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An evaluation as the API shows it.
 *
 * @param scorecardVersion version of the scorecard that it is pinned to
 * @param teamId team of the agent when it was completed
 * @param interactionId interaction that was scored, when the evaluator named it
 * @param interactionAt when that was
 * @param participants who scored with the evaluator; on a JOINT one only
 * @param score percent, 0 to 100 and what a bonus adds, two digits; absent when no question was
 *     applicable
 * @param rawScore what the points alone say: differs from the score when a critical question failed
 *     or negative points outweigh
 * @param passMark percent from which it is passed
 * @param passed absent while it is in progress
 * @param criticalFailed whether a question that is critical for the form had its worst answer,
 *     which makes the score 0
 * @param sections the score explained line by line; absent in lists
 * @param answers what was answered so far, while it is in progress; absent in lists
 * @param revision how often it was rescored
 * @param disputed whether a dispute of it is open
 * @param changedAt when its answers or its comment were changed last
 * @param editableUntil until when the evaluator may correct it
 * @param disputableUntil until when it may be disputed
 * @param acknowledgeBy until when the agent has to acknowledge it; absent when that is not asked
 *     for
 * @param acknowledgement what the agent wrote to that
 */
public record EvaluationView(
        UUID id,
        EvaluationKind kind,
        EvaluationStatus status,
        UUID scorecardId,
        int scorecardVersion,
        UUID agentId,
        UUID teamId,
        UUID interactionId,
        Instant interactionAt,
        String evaluator,
        List<String> participants,
        BigDecimal score,
        BigDecimal rawScore,
        BigDecimal passMark,
        Boolean passed,
        Boolean criticalFailed,
        String comment,
        List<ScoredSection> sections,
        List<Answer> answers,
        int revision,
        boolean disputed,
        Instant startedAt,
        Instant completedAt,
        Instant changedAt,
        Instant editableUntil,
        Instant disputableUntil,
        Instant acknowledgeBy,
        Instant acknowledgedAt,
        String acknowledgement) {}
