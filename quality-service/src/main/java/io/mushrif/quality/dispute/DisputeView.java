package io.mushrif.quality.dispute;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A dispute as the API shows it.
 *
 * @param evaluator who scored; does not decide
 * @param openedBy user name of the agent, or of the supervisor on behalf
 * @param dueAt until when it is to be decided
 * @param overdue whether it is not decided although that time is over, or was decided behind it
 * @param arbiter user name of who is to decide, or has decided; may be absent
 * @param endedAt when it was decided or withdrawn
 * @param questions what is disputed, with the decision on each
 * @param scoreBefore score of the evaluation when it was opened
 * @param scoreAfter score after the decision
 */
public record DisputeView(
        UUID id,
        UUID evaluationId,
        UUID agentId,
        UUID teamId,
        String evaluator,
        String openedBy,
        Instant openedAt,
        Instant dueAt,
        DisputeStatus status,
        boolean overdue,
        String arbiter,
        Instant endedAt,
        List<DisputedQuestion> questions,
        BigDecimal scoreBefore,
        BigDecimal scoreAfter) {}
