package io.mushrif.quality.trainingneed;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A training need as the API shows it.
 *
 * @param ruleId rule that found it
 * @param question text of the criterion
 * @param failed evaluations in which it was failed
 * @param looked evaluations that were looked at
 * @param evaluations those in which it was failed, newest first
 * @param course course or article that helps
 * @param link its address
 * @param closing how it ended; absent while it is open
 * @param closedBy who decided that it ended
 * @param closingReason why
 */
public record TrainingNeedView(
        UUID id,
        UUID ruleId,
        UUID agentId,
        UUID teamId,
        UUID scorecardId,
        String questionId,
        LocalizedText question,
        int failed,
        int looked,
        List<UUID> evaluations,
        String course,
        String link,
        NeedState state,
        Instant openedAt,
        Instant closedAt,
        NeedClosing closing,
        String closedBy,
        String closingReason) {}
