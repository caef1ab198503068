package io.mushrif.quality.trainingneed;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * A rule as the API shows it.
 *
 * @param scorecardId scorecard whose evaluations it looks at
 * @param questionId criterion that it looks at; each question of the scorecard when absent
 * @param teamId team whose agents it looks at; all when absent
 * @param failures failed answers from which on training is needed
 * @param evaluations of how many last answers
 * @param withinDays and how many days these may go back; any when absent
 * @param closeAfter answers in a row without a failure that end a need
 * @param course course or article that helps
 * @param link its address
 * @param active whether it still finds needs
 */
public record TrainingRuleView(
        UUID id,
        LocalizedText name,
        UUID scorecardId,
        String questionId,
        UUID teamId,
        int failures,
        int evaluations,
        Integer withinDays,
        int closeAfter,
        String course,
        String link,
        boolean active,
        Instant createdAt) {}
